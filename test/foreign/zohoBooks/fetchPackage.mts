import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Lock {
	readonly packages: Record<string, { version: string; integrity?: string }>;
}

/** Puts another author's package where n8n looks for community packages, as the lock file has it; without what it depends on. */
export async function fetchPackage(name: string, userFolder: string): Promise<void> {
	const lock = await readFile(join(import.meta.dirname, 'package-lock.json'), 'utf8');
	const { packages } = JSON.parse(lock) as Lock;
	const locked = packages[`node_modules/${name}`];
	if (locked === undefined) throw new Error(`${name} is not locked.`);
	const folder = join(userFolder, '.n8n/nodes/node_modules', name);
	await mkdir(folder, { recursive: true });
	await run('npm', ['pack', `${name}@${locked.version}`, '--silent'], { cwd: userFolder });
	const tarball = join(userFolder, `${name}-${locked.version}.tgz`);
	const hash = createHash('sha512')
		.update(await readFile(tarball))
		.digest('base64');
	if (`sha512-${hash}` !== locked.integrity) throw new Error(`${name} is not what was locked.`);
	await run('tar', ['xzf', tarball, '--strip-components=1', '-C', folder]);
}
