import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charge, minors, read, readBytes, summary, table, v2Columns } from './reading.mjs';

const cents = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), {
	minLength: 1,
	maxLength: 12,
});
const shuffledColumns = fc.shuffledSubarray(v2Columns, { minLength: v2Columns.length });
const print = (minor: number, mark = '.') => {
	const digits = String(Math.abs(minor)).padStart(3, '0');
	return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
};
const grouped = (minor: number, group: string, mark: string) => {
	const [whole = '', cents] = print(minor).split('.');
	return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${mark}${cents}`;
};
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
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

it('keeps amounts and sums in every way of writing them', async () => {
	const styles: ReadonlyArray<(minor: number) => string> = [
		(minor) => grouped(minor, ',', '.'),
		(minor) => grouped(minor, '.', ','),
		(minor) => grouped(minor, '\u00a0', ','),
		(minor) => grouped(minor, "'", '.'),
		(minor) => print(minor).replace(/^-(.*)$/, '($1)'),
		(minor) => print(minor, ',').replace(/^-(.*)$/, '$1-'),
	];
	const run = async (amounts: number[], write: (minor: number) => string) => {
		const total = amounts.reduce((sum, minor) => sum + minor, 0);
		const rows = [
			summary({ 'total-amount': write(total) }),
			...amounts.map((m) => charge(write(m))),
		];
		const { readings, lines } = await read(table(rows));
		expect(minors(lines)).toEqual(amounts.map(BigInt));
		expect(readings[0]?.difference.minor).toBe(0n);
	};
	await fc.assert(fc.asyncProperty(cents, fc.constantFrom(...styles), run));
});

it('reads every charset to the same lines, wherever the bytes are cut', async () => {
	const letters = fc.string({
		unit: fc.constantFrom('a', 'B', '7', ' ', 'é', 'Ü', 'ß', '£'),
		maxLength: 8,
	});
	const ways: ReadonlyArray<readonly [string | null, (text: string) => Uint8Array]> = [
		[null, (text) => new TextEncoder().encode(text)],
		['Cp1252', (text) => new TextEncoder().encode(`\ufeff${text}`)],
		[null, latin1],
		['ISO-8859-1', latin1],
		['utf-8', latin1],
	];
	const run = async (skus: string[], way: (typeof ways)[number], size: number) => {
		const rows = [
			summary(),
			charge('5.00'),
			...skus.map((sku) => charge('0.00', { sku: `${sku}ü` })),
		];
		const text = table(rows);
		const plain = await read(text);
		expect(await readBytes(way[1](text), way[0], size)).toEqual(plain);
	};
	const sizes = fc.integer({ min: 1, max: 300 });
	const skus = fc.array(letters, { maxLength: 5 });
	await fc.assert(fc.asyncProperty(skus, fc.constantFrom(...ways), sizes, run));
});
