import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charge, minors, read, summary, table, v2Columns } from './reading.mjs';

const cents = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), {
	minLength: 1,
	maxLength: 12,
});
const shuffledColumns = fc.shuffledSubarray(v2Columns, { minLength: v2Columns.length });
const print = (minor: number, mark = '.') => {
	const digits = String(Math.abs(minor)).padStart(3, '0');
	return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
};
const rowsOf = (amounts: number[], mark = '.') => [
	summary({
		'total-amount': print(
			amounts.reduce((sum, minor) => sum + minor, 0),
			mark,
		),
	}),
	...amounts.map((minor, index) => charge(print(minor, mark), { sku: `S${index}` })),
];
const bySku = (lines: Awaited<ReturnType<typeof read>>['lines']) =>
	[...lines].sort((a, b) => (a.sku < b.sku ? -1 : 1));

it('does not depend on column order, line ends or chunks', async () => {
	const ends = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
	const sizes = fc.integer({ min: 1, max: 300 });
	const run = async (amounts: number[], columns: string[], end: string, size: number) => {
		const rows = rowsOf(amounts);
		const plain = await read(table(rows));
		expect(await read(table(rows, { columns, end }), size)).toEqual(plain);
	};
	await fc.assert(fc.asyncProperty(cents, shuffledColumns, ends, sizes, run));
});

it('does not depend on row order', async () => {
	const run = async (amounts: number[], seed: number) => {
		const rows = rowsOf(amounts);
		const [mixed = rows] = fc.sample(fc.shuffledSubarray(rows, { minLength: rows.length }), {
			seed,
			numRuns: 1,
		});
		const [plain, other] = [await read(table(rows)), await read(table(mixed))];
		expect(other.readings).toEqual(plain.readings);
		expect(bySku(other.lines)).toEqual(bySku(plain.lines));
	};
	await fc.assert(fc.asyncProperty(cents, fc.integer(), run));
});

it('keeps amounts and sums under decimal comma', async () => {
	const run = async (amounts: number[]) => {
		const { readings, lines } = await read(table(rowsOf(amounts, ',')));
		expect(minors(lines)).toEqual(amounts.map(BigInt));
		expect(readings[0]?.difference.minor).toBe(0n);
	};
	await fc.assert(fc.asyncProperty(cents, run));
});
