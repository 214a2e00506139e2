import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const report = join(mkdtempSync(join(tmpdir(), 'vitest-')), 'report.json');
const vitest = spawnSync(
	'npx',
	[
		...['vitest', 'run', '--config', 'test/vitest.config.mts'],
		...['--reporter=default', '--reporter=json', `--outputFile=${report}`],
		...process.argv.slice(2),
	],
	{ stdio: 'inherit' },
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
const skipsFail = process.env.REQUIRE_ALL === '1' && numPendingTests > 0;
if (skipsFail) console.log('REQUIRE_ALL=1: a skipped test counts as a failure.');
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(vitest.status === 0 && !skipsFail ? 0 : 1);
