import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { acquire } from './installLock.mts';
import { npm, progress } from './npm.mts';

export interface N8nInstallation {
	readonly nodeBin: string;
	readonly n8nBin: string;
	readonly dir: string;
}

const LOCKED = fileURLToPath(new URL('.', import.meta.url));
const execute = promisify(execFile);

/** One installation per lock file, outside the checkout, so that every clone on the machine shares it. */
export async function n8nCacheFolder(): Promise<string> {
	const lock = await readFile(join(LOCKED, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
	const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(cache, 'n8n-nodes-amazon-zoho-books', hash);
}

function describe(dir: string): N8nInstallation {
	return {
		dir,
		nodeBin: join(dir, 'node_modules/node/bin/node'),
		n8nBin: join(dir, 'node_modules/n8n/bin/n8n'),
	};
}

/** n8n needs Node 24 whatever runs the tests; the npm package `node` brings it with its headers. */
async function buildIn(dir: string): Promise<void> {
	for (const file of ['package.json', 'package-lock.json']) {
		await cp(join(LOCKED, file), join(dir, file));
	}
	// Resolving peers anew would make a lock file fail as soon as one of them has a newer version.
	await npm(dir, ['ci', '--ignore-scripts', '--legacy-peer-deps']);
	await npm(dir, ['rebuild', 'node', '--ignore-scripts=false']);
	const { nodeBin } = describe(dir);
	const nodedir = join(
		dir,
		`node_modules/node/node_modules/node-${process.platform}-${process.arch}`,
	);
	await npm(dir, ['rebuild', 'sqlite3', '--ignore-scripts=false'], {
		npm_config_nodedir: existsSync(nodedir) ? nodedir : undefined,
		PATH: [join(nodeBin, '..'), process.env.PATH].join(delimiter),
	});
	await execute(nodeBin, ['-e', "require('sqlite3'); require.resolve('n8n/bin/n8n')"], {
		cwd: dir,
	});
}

export async function ensureN8n(): Promise<N8nInstallation> {
	const dir = await n8nCacheFolder();
	const ready = join(dir, 'ready');
	const lock = `${dir}.lock`;
	await mkdir(join(dir, '..'), { recursive: true });
	if (!(await acquire(lock, ready))) return describe(dir);
	const building = `${dir}.building`;
	try {
		progress(`installing into ${dir} (once; about five minutes and 2.7 GB)`);
		await rm(building, { recursive: true, force: true });
		await mkdir(building);
		await buildIn(building);
		await rm(dir, { recursive: true, force: true });
		await rename(building, dir);
		await writeFile(ready, new Date().toISOString());
	} finally {
		await rm(lock, { recursive: true, force: true });
	}
	progress('installed');
	return describe(dir);
}
