import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charge, read, summary, table, v2Columns, type Cells } from './reading.mjs';

const kinds = ['price', 'item-related-fee', 'promotion', 'shipment-fee', 'order-fee'];
const columns = [
	...v2Columns.filter((name) => !/^amount|date-time/.test(name)),
	...[...kinds, 'direct-payment'].flatMap((kind) => [`${kind}-type`, `${kind}-amount`]),
	'misc-fee-amount',
	'other-fee-amount',
	'other-fee-reason-description',
	'other-amount',
];

it('makes one line of each amount of a V1 row, in the words of V2', async () => {
	const typed = [...kinds, 'direct-payment'].flatMap((kind, index) => [
		[`${kind}-type`, `T${index}`],
		[`${kind}-amount`, '1.00'],
	]);
	const row = charge('', {
		...Object.fromEntries(typed),

		'misc-fee-amount': '1.00',
		'other-fee-amount': '1.00',
		'other-amount': '1.00',
		'other-fee-reason-description': 'Why',
	});
	const text = table([summary({ 'total-amount': '9.00' }), row, charge('')], { columns });
	const { readings, lines } = await read(text);
	expect(readings[0]).toMatchObject({ layout: 'V1', lines: 9, difference: { minor: 0n } });
	expect(lines.map(({ path }) => path.join('/'))).toEqual([
		'ItemPrice/T0',
		'ItemFees/T1',
		'Promotion/T2',
		'Shipment-Fees/T3',
		'Order-Fees/T4',
		'misc-fee/Order',
		'other-fee/Why',
		'direct-payment/T5',
		'other-transaction/Order',
	]);
	expect(lines[0]?.posted).toBe(Date.UTC(2026, 5, 9));
});

it('names an amount as Amazon does: by another column of the row, or by the transaction type alone', async () => {
	const rows: Cells[] = [
		{ 'transaction-type': 'Other', 'price-type': 'SAFE-T Reimbursement', 'other-amount': '3.00' },
		{ 'item-related-fee-type': 'MFNPostageFeeTax', 'other-amount': '-1.00' },
		{ 'transaction-type': 'Storage Fee', 'item-related-fee-amount': '-2.00' },
		{ 'price-type': 'Principal', 'price-amount': '4.00', 'other-amount': '1.00' },
	];
	const cells = rows.map((row) => charge('', row));
	const { lines } = await read(table([summary({ 'total-amount': '5.00' }), ...cells], { columns }));
	expect(lines.map(({ path }) => path.join('/'))).toEqual([
		'other-transaction/SAFE-T Reimbursement',
		'other-transaction/MFNPostageFeeTax',
		'ItemFees/Storage Fee',
		'ItemPrice/Principal',
		'other-transaction/Order',
	]);
});

it('reads V1 rows whose empty last cells were cut off', async () => {
	const price = charge('', { 'price-type': 'Principal', 'price-amount': '5.00' });
	const text = table([summary(), price, charge('')], { columns });
	const { readings } = await read(text.replace(/\t+\n/g, '\n'));
	expect(readings[0]).toMatchObject({ lines: 1, difference: { minor: 0n } });
});

it('does not depend on the order of the columns, nor on columns nobody knows', async () => {
	const rows = [
		summary({ 'total-amount': '4,75' }),
		charge('', { 'price-type': 'Principal', 'price-amount': '1.006,00' }),
		charge('', { 'promotion-type': 'Shipping', 'promotion-amount': '(1.001,25)' }),
	];
	const plain = await read(table(rows, { columns }));
	expect(plain.readings[0]?.difference.minor).toBe(0n);
	const all = [...columns, 'new-fee-type', 'new-fee-remark'];
	const orders = fc.shuffledSubarray(all, { minLength: all.length });
	await fc.assert(
		fc.asyncProperty(orders, async (order) => {
			expect(await read(table(rows, { columns: order }))).toEqual(plain);
		}),
	);
});
