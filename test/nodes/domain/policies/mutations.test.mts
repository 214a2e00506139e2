// Each way of getting a settlement wrong must show: refused by the sum check, refused as unbalanced,
// or parts that no longer come to the file's total.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../../nodes/domain/ledger/journal';
import { bookSettlement } from '../../../../nodes/domain/policies/bookSettlement';
import { book, headerOf, lineOf } from './lines.mjs';

const fixture = new URL('../../../fixtures/settlements/synthetic-de-v2.txt', import.meta.url);
const [header = '', summary = '', ...rows] = readFileSync(fixture, 'utf8').trimEnd().split('\n');
const amountAt = header.split('\t').indexOf('amount');

const bookRows = async (changed: readonly string[]) => {
	const bytes = new TextEncoder().encode([header, summary, ...changed].join('\n'));
	async function* openBytes() {
		yield bytes;
	}
	return await bookSettlement({ openBytes, charset: null, reportId: null }, 'Europe/Berlin');
};

const flipped = (row: string): string => {
	const cells = row.split('\t');
	const amount = cells[amountAt] ?? '';
	cells[amountAt] = amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
	return cells.join('\t');
};

const creditOf = (journals: readonly Journal[], category: string): bigint =>
	journals
		.flatMap(({ lines }) => lines)
		.filter((line) => line.category === category)
		.reduce((total, { credit }) => total + credit.minor, 0n);

/** What a reconciliation asks of the journals of one settlement. */
const reconciles = (journals: readonly Journal[], total: bigint): boolean =>
	creditOf(journals, 'clearing') === -total && creditOf(journals, 'carriedForward') === 0n;

const everyRow = rows.map((row, index): [number, string] => [
	index,
	row.split('\t').slice(12, 15).join(' '),
]);

it('books the file as it is', async () => {
	const { journals, source } = await bookRows(rows);
	expect(reconciles(journals, source.total.minor)).toBe(true);
	expect(journals).toHaveLength(2);
});

describe.each(everyRow)('row %i, %s', (index) => {
	const refused = { code: 'doesNotAddUp' };

	it('dropped', async () => {
		await expect(bookRows(rows.toSpliced(index, 1))).rejects.toMatchObject(refused);
	});

	it('counted twice', async () => {
		const twice = rows.toSpliced(index, 0, rows[index] ?? '');
		await expect(bookRows(twice)).rejects.toMatchObject(refused);
	});

	it('with its sign flipped', async () => {
		const changed = rows.with(index, flipped(rows[index] ?? ''));
		await expect(bookRows(changed)).rejects.toMatchObject(refused);
	});
});

it('a lost part is seen: the rest no longer comes to the total', async () => {
	const { journals, source } = await bookRows(rows);
	const total = source.total.minor;
	for (const lost of journals) {
		const rest = journals.filter((journal) => journal !== lost);
		expect(reconciles(rest, total)).toBe(false);
	}
});

it('a part posted twice is seen', async () => {
	const { journals, source } = await bookRows(rows);
	const total = source.total.minor;
	for (const twice of journals) expect(reconciles([...journals, twice], total)).toBe(false);
});

// Behind the reader, where a bug of our own would sit: no line can be lost between tally and journal.
it.each([
	['dropped', [lineOf(700n)]],
	['counted twice', [lineOf(700n), lineOf(300n), lineOf(300n)]],
	['with its sign flipped', [lineOf(700n), lineOf(-300n)]],
])('a line %s after the sum check makes no journal', (_name, lines) => {
	expect(() => book(headerOf(1000n), lines)).toThrow(
		expect.objectContaining({ code: 'unbalancedJournal' }),
	);
});
