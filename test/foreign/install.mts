import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acquire } from '../n8n/installLock.mts';
import { npm } from '../n8n/npm.mts';

const LOCKED = fileURLToPath(new URL('.', import.meta.url));

async function cacheFolder(): Promise<string> {
	const lock = await readFile(join(LOCKED, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
	const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(cache, 'n8n-nodes-amazon-zoho-books', `foreign-${hash}`);
}

/** Installs the locked clients once for every clone on the machine; answers their folder. */
export async function foreignClients(): Promise<string> {
	const dir = await cacheFolder();
	const ready = join(dir, 'ready');
	await mkdir(join(dir, '..'), { recursive: true });
	if (!(await acquire(`${dir}.lock`, ready))) return dir;
	const building = `${dir}.building`;
	try {
		await rm(building, { recursive: true, force: true });
		await mkdir(building);
		for (const file of ['package.json', 'package-lock.json']) {
			await cp(join(LOCKED, file), join(building, file));
		}
		await npm(building, ['ci', '--ignore-scripts']);
		await rm(dir, { recursive: true, force: true });
		await rename(building, dir);
		await writeFile(ready, new Date().toISOString());
	} finally {
		await rm(`${dir}.lock`, { recursive: true, force: true });
	}
	return dir;
}
