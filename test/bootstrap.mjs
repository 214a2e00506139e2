import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const WORK = join(ROOT, '.demo');

function npm(...args) {
	const { status } = spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
	if (status !== 0) throw new Error(`npm ${args.join(' ')} failed (${status}).`);
}

/** Dependencies are current when npm's own record is as new as the lock file it was made from. */
function dependenciesAreCurrent(hash, marker) {
	const record = join(ROOT, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return false;
	if (existsSync(marker)) return readFileSync(marker, 'utf8') === hash;
	const { status } = spawnSync('npm', ['ls', '--depth=0'], { cwd: ROOT, stdio: 'ignore' });
	return status === 0;
}

export function installDependencies() {
	const lock = readFileSync(join(ROOT, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex');
	const marker = join(ROOT, 'node_modules/.installed-lock');
	if (!dependenciesAreCurrent(hash, marker)) npm('ci', '--no-audit', '--no-fund');
	writeFileSync(marker, hash);
}

/** Builds the package and packs it as it would be published; answers the tarball's path. */
export function buildAndPack() {
	const folder = join(WORK, 'package');
	npm('run', '--silent', 'build');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	npm('pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
	const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
	if (!tarball) throw new Error('npm pack made no tarball.');
	return join(folder, tarball);
}

/** Runs Node with these arguments in the package's folder and answers its exit code. */
export function runNode(args, env = {}) {
	const { status, error } = spawnSync(process.execPath, args, {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	if (error) throw error;
	return status ?? 1;
}
