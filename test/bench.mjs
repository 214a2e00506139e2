// `npm run bench`: one JSON line per figure on standard output, progress on standard error.
// `npm run bench -- mapping` runs only the files whose name starts so.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, buildAndPack, installDependencies, runNode } from './bootstrap.mjs';

const wanted = process.argv.slice(2);
const benchmarks = readdirSync(join(ROOT, 'test/bench'))
	.filter((name) => name.endsWith('.bench.mts'))
	.filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));

installDependencies();
const tarball = buildAndPack();
const folder = mkdtempSync(join(tmpdir(), 'amazon-zoho-bench-'));
const env = { PACKAGE_TARBALL: tarball, BENCH_FOLDER: folder };
process.on('SIGINT', () => undefined);
try {
	// Each in a process of its own, so that none runs on what another has warmed up or left behind.
	const codes = benchmarks.map((name) =>
		runNode(['--import', 'tsx', join('test/bench', name)], env),
	);
	process.exitCode = benchmarks.length > 0 && codes.every((code) => code === 0) ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
