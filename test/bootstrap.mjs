import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installed = join(root, 'node_modules', '.installed-lock.json');
const lock = join(root, 'package-lock.json');

/** Installs the development dependencies where they are missing or older than the lock file. */
export function bootstrap() {
	process.chdir(root);
	if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
	run('npm', ['ci', '--no-audit', '--no-fund']);
	mkdirSync(dirname(installed), { recursive: true });
	copyFileSync(lock, installed);
}

export function run(command, args, options = {}) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
	if (status !== 0) process.exit(status ?? 1);
}
