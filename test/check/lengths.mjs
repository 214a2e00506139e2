// How long source files are: a figure to watch, no reason to fail. The aim is a median of 60 lines.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const lengths = ['nodes', 'credentials']
	.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
	.filter((file) => file.endsWith('.ts'))
	.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
	.sort((a, b) => a.lines - b.lines);

const { lines: median } = lengths[Math.floor(lengths.length / 2)];
const longest = lengths.at(-1);
console.log(`  ${lengths.length} source files, median ${median} lines (aim: 60)`);
console.log(`  longest: ${longest.file}, ${longest.lines} lines`);
