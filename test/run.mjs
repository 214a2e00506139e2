// `npm test`: every test that needs no network. Last line: `N passed, N failed, N skipped`.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, WORK, buildAndPack, installDependencies, runNode } from './bootstrap.mjs';

const report = join(WORK, 'tests.json');
const exchanges = join(WORK, 'exchanges.txt');

function counts() {
	try {
		const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
			readFileSync(report, 'utf8'),
		);
		// A file that cannot even be loaded holds no tests; it counts as one failure.
		const broken = testResults.filter(
			({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
		);
		const skipped = numTotalTests - numPassedTests - numFailedTests;
		return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped };
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** Exchanges of all tests with the simulators, which look them over when they are closed. */
function validated() {
	if (!existsSync(exchanges)) return 'none, the models are not on this machine';
	const lines = readFileSync(exchanges, 'utf8').trim().split('\n');
	const counts = lines.map((line) => Number(line.split(' ')[1]));
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Checks against documents beside the checkout; where those are absent, the files are no tests. */
function outsideTestsWithoutDocuments() {
	const shared = join(dirname(ROOT), 'shared');
	const specs = process.env.SPECS_DIR || join(shared, 'specs');
	const lacksDocuments = (file) => {
		const needed = readFileSync(join(ROOT, file), 'utf8').includes('SPECS_DIR') ? specs : shared;
		return !existsSync(needed);
	};
	return readdirSync(join(ROOT, 'test'), { recursive: true })
		.filter((name) => name.endsWith('.outside.test.mts'))
		.map((name) => join('test', name))
		.filter(lacksDocuments);
}

const leftOut = outsideTestsWithoutDocuments();
installDependencies();
const tarball = buildAndPack();
for (const file of [report, exchanges]) rmSync(file, { force: true });
mkdirSync(WORK, { recursive: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const excluded = leftOut.flatMap((file) => ['--exclude', file]);
const config = ['--config', 'test/vitest.config.mts'];
const args = ['run', ...config, ...reporters, ...excluded, ...process.argv.slice(2)];
const status = runNode(['node_modules/vitest/vitest.mjs', ...args], {
	PACKAGE_TARBALL: tarball,
	EXCHANGES_LOG: exchanges,
});
const { passed, failed, skipped } = counts();
const skipFails = process.env.REQUIRE_ALL === '1' && skipped > 0;
process.exitCode = status !== 0 || failed > 0 || skipFails ? 1 : 0;
console.log(`exchanges validated against the official models: ${validated()}`);
for (const file of leftOut)
	console.log(`left out (its documents are not on this machine): ${file}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
