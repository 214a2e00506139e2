// What the package holds: everything that n8n loads, and nothing that is not in this list.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, buildAndPack } from '../bootstrap.mjs';

const ALLOWED = [
	/^package\.json$/,
	/^(README|CHANGELOG)\.md$/,
	/^LICENSE$/,
	/^workflows\/(postgres\/)?[a-z-]+\.json$/,
	/^dist\/package\.json$/,
	/^dist\/credentials\/[\w.]+\.credentials\.(js|d\.ts)$/,
	/^dist\/credentials\/[\w.]+\.svg$/,
	/^dist\/nodes\/(?:[\w]+\/)+[\w.]+\.(js|d\.ts)$/,
	/^dist\/nodes\/[A-Z]\w+\/[\w.]+\.(svg|node\.json)$/,
];
const NEVER = /(^|\/)(test|source)\/|\.test\.|\.(mts|map|tsbuildinfo)$/;

function packed() {
	const names = execFileSync('tar', ['-tzf', buildAndPack()], { encoding: 'utf8' });
	return names
		.trim()
		.split('\n')
		.map((name) => name.replace(/^package\//, ''));
}

function wanted() {
	const { n8n } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const codex = n8n.nodes.map((file) => file.replace(/\.js$/, '.json'));
	return [...n8n.nodes, ...n8n.credentials, ...codex, 'README.md', 'LICENSE', 'CHANGELOG.md'];
}

const files = packed();
const missing = wanted().filter((file) => !files.includes(file));
const strange = files.filter(
	(file) => NEVER.test(file) || !ALLOWED.some((pattern) => pattern.test(file)),
);
for (const file of missing) console.log(`  missing: ${file}`);
for (const file of strange) console.log(`  does not belong: ${file}`);
process.exitCode = missing.length + strange.length === 0 ? 0 : 1;
