const { spawnSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { dest, parallel, series, src } = require('gulp');

async function clean() {
	rmSync('dist', { recursive: true, force: true });
}

async function compile() {
	const { status } = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc')], {
		stdio: 'inherit',
	});
	if (status !== 0) throw new Error('The TypeScript sources do not compile.');
}

// Icons are SVG; without `encoding: false` gulp 5 would read them as text and damage any other image.
const icons = () =>
	src(['nodes/**/*.svg', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

// The codex files carry search words and documentation links; n8n looks for them beside each node.
const codex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

exports.clean = clean;
exports.build = series(clean, compile, parallel(icons, codex));
exports.default = exports.build;
