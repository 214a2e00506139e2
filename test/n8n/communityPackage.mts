import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Puts a packed tarball where n8n itself puts community packages; the same tarball is installed once. */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
	const nodes = join(userFolder, '.n8n/nodes');
	const marker = join(nodes, '.tarball');
	const hash = createHash('sha256')
		.update(await readFile(tarball))
		.digest('hex');
	if ((await readFile(marker, 'utf8').catch(() => '')) === hash) return;
	await mkdir(nodes, { recursive: true });
	await writeFile(join(nodes, 'package.json'), '{"name":"installed-nodes","private":true}\n');
	const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
	await execute('npm', ['install', ...flags, resolve(tarball)], { cwd: nodes });
	await writeFile(marker, hash);
}
