// mapping_vs_loop_1e5 (at most 3) and mapping_vs_papaparse_1e5 (below 1).
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { figure, progress } from './figure.mts';
import { settlementFile } from './files.mts';
import { bytesOf, mapFile } from './mapFile.mts';
import { AMOUNT_COLUMN } from './settlementFile.mts';
import { bestOf } from './timing.mts';

const rows = 100_000;
const path = await settlementFile(rows);

/** The least that can be done with these bytes: decode, cut into cells, add one column. */
async function splitAndAdd(): Promise<void> {
	const decoder = new TextDecoder();
	let rest = '';
	let sum = 0;
	for await (const bytes of bytesOf(path)) {
		const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) sum += Number(line.split('\t')[AMOUNT_COLUMN]) || 0;
	}
	if (!Number.isFinite(sum)) throw new Error('The loop added nothing.');
}

/** Parsing only: the text is already in memory, quotes are off, rows become objects by header. */
const text = await readFile(path, 'utf8');
function parseWithPapa(): void {
	const { data } = Papa.parse<Record<string, string>>(text, {
		header: true,
		delimiter: '\t',
		newline: '\n',
		fastMode: true,
	});
	if (data.length < rows) throw new Error(`papaparse read ${data.length} rows.`);
}

progress('mapping 100,000 rows, against a bare loop and against papaparse');
const best = await bestOf(8, {
	mapping: () => mapFile(path, rows),
	loop: splitAndAdd,
	papaparse: parseWithPapa,
});
for (const [name, time] of Object.entries(best)) progress(`${name}: ${time.toFixed(0)} ms`);
figure('mapping_vs_loop_1e5', best.mapping / best.loop, 'ratio');
figure('mapping_vs_papaparse_1e5', best.mapping / best.papaparse, 'ratio');
