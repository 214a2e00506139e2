import { describe, expect, it } from 'vitest';
import { charge, minors, read, summary, table, v2Columns } from './reading.mjs';

describe('a V2 settlement', () => {
	it('gives header, lines and sums', async () => {
		const { readings, lines } = await read(table([summary(), charge('7.00'), charge('-2.00')]));
		expect(readings).toEqual([
			{
				header: {
					settlementId: '1',
					periodStart: Date.UTC(2026, 5, 1),
					periodEnd: Date.UTC(2026, 5, 15),
					depositDate: Date.UTC(2026, 5, 17),
					total: { minor: 500n, currency: 'EUR' },
				},
				layout: 'V2',
				lines: 2,
				sumOfCharges: { minor: 500n, currency: 'EUR' },
				difference: { minor: 0n, currency: 'EUR' },
			},
		]);
		expect(lines[0]).toEqual({
			transactionType: 'Order',
			path: ['ItemPrice', 'Principal'],
			amount: { minor: 700n, currency: 'EUR' },
			posted: Date.UTC(2026, 5, 9, 5, 23, 19),
			marketplace: 'Amazon.de',
			orderId: '302-1',
			sku: 'A',
			quantity: '2',
			fulfilment: 'AFN',
		});
		expect(lines[1]?.path).toBe(lines[0]?.path);
	});

	it('reports a difference without refusing', async () => {
		const { readings } = await read(table([summary(), charge('4.99')]));
		expect(readings[0]?.difference.minor).toBe(1n);
	});

	it('keeps several settlements of one file apart', async () => {
		const second = { 'settlement-id': '2' };
		const { readings } = await read(
			table([
				summary(),
				charge('5.00'),
				charge('9.00', second),
				summary({ ...second, 'total-amount': '9.00' }),
			]),
		);
		expect(readings.map((r) => [r.header.settlementId, r.difference.minor])).toEqual([
			['1', 0n],
			['2', 0n],
		]);
	});

	it('allows blank lines, upper-case names, spaces and cut trailing tabs', async () => {
		const text = table([summary(), charge('5.00')], { columns: [...v2Columns, 'promotion-id'] });
		const spaced = text.replace('settlement-id', ' Settlement-ID ').replace(/\t+\n/g, '\n\n');
		expect((await read(`\n${spaced}\n\n`)).readings[0]?.difference.minor).toBe(0n);
	});

	it('trims cells, of no-break spaces too', async () => {
		const pad = (cells: object) =>
			Object.fromEntries(
				Object.entries(cells).map(([name, text]) => [name, text && ` \u00a0${text} `]),
			);
		const rows = [summary(), charge('7.00'), charge('-2.00')];
		expect(await read(table(rows.map(pad)))).toEqual(await read(table(rows)));
	});

	it('reads semicolon and comma files with quoted cells', async () => {
		const rows = [summary(), charge('"5,00"', { sku: '"a;""b"",\nc"' })];
		for (const delimiter of [';', ',']) {
			const comma = [summary({ 'total-amount': '"5,00"' }), ...rows.slice(1)];
			const { readings, lines } = await read(table(comma, { delimiter }));
			expect(readings[0]?.difference.minor).toBe(0n);
			expect(lines[0]?.sku).toBe('a;"b",\nc');
		}
	});

	it('takes quotes literally between tabs', async () => {
		const { lines } = await read(table([summary(), charge('5.00', { sku: '5" pipe' })]));
		expect(lines[0]?.sku).toBe('5" pipe');
	});
});

describe('the decimal mark', () => {
	const eur = (total: string, ...amounts: string[]) =>
		read(table([summary({ 'total-amount': total }), ...amounts.map((text) => charge(text))]));

	it('is proven by any amount of the file', async () => {
		expect(minors((await eur('1.230', '1.230', '0.00')).lines)).toEqual([123n, 0n]);
		expect(minors((await eur('1.230', '1.230', '0,00')).lines)).toEqual([123000n, 0n]);
	});

	it('else is the one under which the total adds up', async () => {
		expect(minors((await eur('1231', '1.230', '1')).lines)).toEqual([123000n, 100n]);
	});

	it('needs no proof where the amounts read alike', async () => {
		expect(minors((await eur('5', '7', '-2')).lines)).toEqual([700n, -200n]);
	});

	it('is refused where nothing decides', async () => {
		await expect(eur('1.230', '1.230')).rejects.toMatchObject({ code: 'undecidableAmounts' });
		await expect(eur('7', '1.230')).rejects.toMatchObject({ code: 'undecidableAmounts' });
	});

	it('holds for the whole file', async () => {
		await expect(eur('5.00', '5.00', '95,00')).rejects.toMatchObject({
			code: 'unreadableAmount',
			details: { row: '4', column: 'amount', text: '95,00' },
		});
		await expect(eur('5', 'n/a')).rejects.toMatchObject({ code: 'unreadableAmount' });
	});
});
