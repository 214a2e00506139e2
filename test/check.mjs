// `npm run check`: lint, types, format and the contents of the package.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, buildAndPack, installDependencies, runNode } from './bootstrap.mjs';

const failed = [];

function check(name, passes) {
	console.log(`check: ${name}`);
	if (!passes()) failed.push(name);
}

/** What n8n loads must be in the tarball, and nothing that only tests need. */
function packageIsComplete() {
	const tarball = buildAndPack();
	const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
	const { n8n } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const codex = n8n.nodes.map((file) => file.replace(/\.js$/, '.json'));
	const wanted = [
		...n8n.nodes,
		...n8n.credentials,
		...codex,
		'README.md',
		'LICENSE',
		'CHANGELOG.md',
	];
	const missing = wanted.filter((file) => !files.includes(`package/${file}`));
	const strange = files.filter((file) => /^package\/(test|\.ci|\.demo)|\.test\./.test(file));
	for (const file of missing) console.log(`  missing: ${file}`);
	for (const file of strange) console.log(`  does not belong: ${file}`);
	return missing.length === 0 && strange.length === 0;
}

installDependencies();
const eslint = (...args) => runNode(['node_modules/eslint/bin/eslint.js', ...args]) === 0;
check(
	"n8n's strict lint rules",
	() => runNode(['node_modules/@n8n/node-cli/bin/n8n-node.mjs', 'lint']) === 0,
);
check('dependency rule and tests', () =>
	eslint('-c', 'test/eslint.config.mjs', '--max-warnings=0', 'nodes', 'credentials', 'test'),
);
check('types of the package', () => runNode(['node_modules/typescript/bin/tsc', '--noEmit']) === 0);
check(
	'types of the tests',
	() => runNode(['node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json']) === 0,
);
check(
	'format',
	() =>
		runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']) === 0,
);
check('contents of the package', packageIsComplete);
console.log(failed.length === 0 ? 'check: all is well' : `check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
