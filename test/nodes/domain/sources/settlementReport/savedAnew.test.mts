import { expect, it } from 'vitest';
import { charge, minors, read, summary, table, v2Columns } from './reading.mjs';

const rows = [summary(), charge('7.00', { sku: 'A 1' }), charge('-2.00', { sku: 'B' })];
const plain = await read(table(rows));
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const quoteAll = (cells: Readonly<Record<string, string>>) =>
	Object.fromEntries(v2Columns.map((name) => [name, quote(cells[name] ?? '')]));

it.each([
	['upper case', (name: string) => name.toUpperCase()],
	['underscores', (name: string) => name.replaceAll('-', '_')],
	['words', (name: string) => ` ${name.replaceAll('-', ' ')} `],
])('knows columns written in %s', async (_, write) => {
	const [header = '', ...rest] = table(rows).split('\n');
	const text = [header.split('\t').map(write).join('\t'), ...rest].join('\n');
	expect(await read(text)).toEqual(plain);
});

it('reads a tab file whose every cell is quoted, with tabs and line ends inside', async () => {
	const quoted = rows.map((row) => quoteAll(row));
	const odd = quoteAll(charge('0.00', { sku: 'C\t"c"\nd' }));
	const text = table([...quoted, odd]).split('\n');
	const header = v2Columns.map(quote).join('\t');
	const { readings, lines } = await read(`\ufeff${[header, ...text.slice(1)].join('\n')}`);
	expect(readings[0]).toMatchObject({ difference: { minor: 0n }, lines: 3 });
	expect(lines.map(({ sku }) => sku)).toEqual(['A 1', 'B', 'C\t"c"\nd']);
});

it('takes off the quotes that a spreadsheet puts around cells with commas', async () => {
	const about = { 'amount-description': '"Cross-Account Debt Adjustment against BE, ES"' };
	const { readings, lines } = await read(
		table([summary({ 'total-amount': '"1.005,00"' }), charge('"1.005,00"', about)]),
	);
	expect(readings[0]?.difference.minor).toBe(0n);
	expect(minors(lines)).toEqual([100500n]);
	expect(lines[0]?.path[1]).toBe('Cross-Account Debt Adjustment against BE, ES');
});

it.each(['"', '"a', 'a"', '"a"b', '5" x 7"'])(
	'leaves the SKU %s of a tab file alone',
	async (sku) => {
		const { lines } = await read(table([summary(), charge('5.00', { sku })]));
		expect(lines[0]?.sku).toBe(sku);
	},
);

it('reads columns that nobody knows, and does without those that nobody needs', async () => {
	const rare = /^(deposit-date|order-id|marketplace-name|fulfillment-id|posted-date|sku|quant.*)$/;
	const columns = ['new-column', ...v2Columns.filter((name) => !rare.test(name)), 'other', ''];
	const { readings, lines } = await read(table(rows, { columns }));
	expect(readings[0]).toMatchObject({ difference: { minor: 0n }, header: { depositDate: null } });
	expect(lines[0]).toMatchObject({ sku: '', marketplace: '', orderId: '', fulfilment: '' });
	expect(lines[0]?.posted).toBe(plain.lines[0]?.posted);
});

it('reads rows that repeat the period and the currency', async () => {
	const { 'total-amount': _, ...period } = summary();
	const repeated = [rows[0] ?? {}, ...rows.slice(1).map((row) => ({ ...period, ...row }))];
	expect(await read(table(repeated))).toEqual(plain);
});

it.each([
	['0.00', []],
	['0,00', ['95,00', '-95,00']],
	['(62.31)', ['(62.31)']],
	['-62,31', ['0,00', '62,31-']],
	['1\u00a0234,56', ['1\u202f234,56']],
	['1,23,456.78', ['1,23,456.78']],
])('reads the total %s', async (total, amounts) => {
	const { readings } = await read(
		table([summary({ 'total-amount': total }), ...amounts.map((text) => charge(text))]),
	);
	expect(readings[0]?.difference.minor).toBe(0n);
});

it.each([
	['JPY', '1,234', 1234n],
	['JPY', '1234.00', 1234n],
	['KWD', '1.234', 1234n],
	['INR', '12.5', 1250n],
])('reads %s %s in its own decimals', async (currency, text, minor) => {
	const { lines } = await read(
		table([summary({ currency, 'total-amount': text }), charge(text), charge('0.0')]),
	);
	expect(minors(lines)).toEqual([minor, 0n]);
});
