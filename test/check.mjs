// `npm run check`: everything that can be seen without running the product. Steps run side by side; each prints what it found.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT, installDependencies } from './bootstrap.mjs';

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const TYPESCRIPT = 'node_modules/typescript/bin/tsc';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const HOUSE = [
	'-c',
	'test/eslint.config.mjs',
	'--max-warnings=0',
	'--no-error-on-unmatched-pattern',
];

// prettier-ignore
const steps = [
	['contents of the package', ['test/check/contents.mjs']],
	["n8n's strict lint rules", ['node_modules/@n8n/node-cli/bin/n8n-node.mjs', 'lint']],
	["n8n's strict lint rules on every panel as it is shown", ['--import', 'tsx', 'test/check/panels.mts']],
	['dependency rule, style and tests', [ESLINT, ...HOUSE, 'nodes', 'credentials', 'test', 'workflows']],
	['types of the package', [TYPESCRIPT, '--noEmit']],
	['types of the tests', [TYPESCRIPT, '-p', 'test/tsconfig.json']],
	['format', [PRETTIER, '--check', '--log-level=warn', '.']],
	['dead code', ['node_modules/knip/bin/knip.js', '--config', 'test/check/knip.jsonc', '--no-config-hints']],
	['generated workflows', ['--import', 'tsx', 'workflows/source/write.mts', '--check']],
	['length of sources', ['test/check/lengths.mjs']],
];

/** Runs one step and answers whether it passed; what it said is printed as one block. */
async function run([name, args]) {
	const started = Date.now();
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
	const passed = await new Promise((resolve) => {
		child.once('error', () => resolve(false));
		child.once('close', (code) => resolve(code === 0));
	});
	const seconds = ((Date.now() - started) / 1000).toFixed(0);
	console.log(`check: ${name}: ${passed ? 'passed' : 'FAILED'} (${seconds} s)`);
	if (!passed || name.startsWith('length')) process.stdout.write(Buffer.concat(said));
	return passed;
}

installDependencies();
const written = ([, args]) =>
	args.every((arg) => !arg.endsWith('.mts') || existsSync(join(ROOT, arg)));
const waiting = steps.filter(written);
const failed = [];
async function worker() {
	for (let step = waiting.shift(); step; step = waiting.shift()) {
		if (!(await run(step))) failed.push(step[0]);
	}
}
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
console.log(failed.length === 0 ? 'check: all is well' : `check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
