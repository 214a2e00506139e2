import { expect, it } from 'vitest';
import { bookSettlement } from '../../../../nodes/domain/policies/bookSettlement';
import type { SettlementChoices } from '../../../../nodes/domain/policies/settlementChoices';
import { charge, summary, table, type Cells } from '../sources/settlementReport/reading.mjs';

const book = async (rows: readonly Cells[], choices: Partial<SettlementChoices>) => {
	const bytes = new TextEncoder().encode(table(rows));
	async function* openBytes() {
		yield bytes;
	}
	return await bookSettlement({ openBytes, charset: null, reportId: null }, 'UTC', choices);
};

const row = (
	orderId: string,
	path: readonly [string, string],
	amount: string,
	type = 'Order',
	cells: Cells = {},
) =>
	charge(amount, {
		'order-id': orderId,
		'transaction-type': type,
		'amount-type': path[0],
		'amount-description': path[1],
		...cells,
	});

it('splits sales by who owes the tax of their order; a refund by its own rows; fees and tax not', async () => {
	const rows = [
		summary({ 'total-amount': '255.00' }),
		row('1', ['ItemFees', 'Commission'], '-15.00'),
		row('1', ['ItemPrice', 'Principal'], '100.00'),
		row('1', ['ItemPrice', 'Tax'], '20.00'),
		row('2', ['ItemPrice', 'Principal'], '50.00'),
		row('2', ['ItemPrice', 'Tax'], '10.00'),
		row('2', ['ItemWithheldTax', 'MarketplaceFacilitatorVAT-Principal'], '-10.00'),
		row('3', ['ItemPrice', 'Principal'], '130.00'),
		row('3', ['ItemWithheldTax', 'MarketplaceFacilitatorVAT-Principal'], '0.00'),
		row('1', ['ItemPrice', 'Principal'], '-30.00', 'Refund'),
	];
	const { journals } = await book(rows, { splitByTaxTreatment: true });
	const lines = journals.flatMap((journal) =>
		journal.lines.map(({ category, taxTreatment, credit }) => [
			category,
			taxTreatment ?? '',
			credit.minor,
		]),
	);
	expect(lines).toEqual([
		['productSales', 'own', 10_000n],
		['productSales', 'withheld', 5000n],
		['productSales', 'none', 13_000n],
		['productRefunds', 'none', -3000n],
		['referralFees', '', -1500n],
		['taxCollected', '', 3000n],
		['taxWithheld', '', -1000n],
		['clearing', '', -25_500n],
	]);
	const plain = (await book(rows, {})).journals.flatMap((journal) => journal.lines);
	expect(plain.filter(({ category }) => category === 'productSales')).toHaveLength(1);
});

it('on cash basis makes one journal, on the day of the deposit', async () => {
	const { journals } = await book(
		[
			summary({
				'settlement-start-date': '2026-05-20 00:00:00 UTC',
				'settlement-end-date': '2026-06-28 00:00:00 UTC',
				'deposit-date': '2026-07-01 10:00:00 UTC',
				'total-amount': '10.00',
			}),
			row('1', ['ItemPrice', 'Principal'], '4.00', 'Order', {
				'posted-date-time': '2026-05-21 00:00:00 UTC',
			}),
			row('2', ['ItemPrice', 'Principal'], '6.00', 'Order', {
				'posted-date-time': '2026-06-21 00:00:00 UTC',
			}),
		],
		{ dateBy: 'depositDate' },
	);
	expect(journals.map(({ reference, date, lines }) => [reference, date, lines.length])).toEqual([
		['AMZ-S-1-202607', '2026-07-01', 2],
	]);
});

it('names what fees may contain where a country has VAT and nothing is said of it', async () => {
	const rows = [
		summary({ 'total-amount': '-11.90' }),
		row('1', ['ItemFees', 'Commission'], '-11.90'),
	];
	const told = (await book(rows, {})).warnings.join();
	expect(told).toContain('11.90 EUR');
	expect(told).toContain('1.90 EUR at the standard rate of 19 %');
	expect((await book(rows, { feesFrom: 'bills' })).warnings.join()).not.toContain('11.90 EUR');
});
