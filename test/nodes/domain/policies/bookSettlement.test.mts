import { describe, expect, it } from 'vitest';
import { bookSettlement } from '../../../../nodes/domain/policies/bookSettlement';
import { uncategorizedCharges } from '../../../../nodes/domain/mapping/uncategorized';
import { charge, summary, table, type Cells } from '../sources/settlementReport/reading.mjs';

const bookTable = async (rows: readonly Cells[], released = new Map<string, string>()) => {
	const bytes = new TextEncoder().encode(table(rows));
	async function* openBytes() {
		yield bytes;
	}
	return await bookSettlement({ openBytes, charset: null, reportId: null }, 'UTC', {
		releasedDifferences: released,
	});
};

const row = (type: string, path: readonly [string, string], amount: string, cells: Cells = {}) =>
	charge(amount, {
		'transaction-type': type,
		'amount-type': path[0],
		'amount-description': path[1],
		...cells,
	});
const sale = (amount: string, cells: Cells = {}) =>
	row('Order', ['ItemPrice', 'Principal'], amount, cells);
const other = (description: string, amount: string, cells: Cells = {}) =>
	row('other-transaction', ['other-transaction', description], amount, cells);
const linesOf = ({ journals }: Awaited<ReturnType<typeof bookTable>>) =>
	journals.flatMap(({ lines }) => lines.map(({ category, credit }) => [category, credit.minor]));

describe('bookSettlement', () => {
	it('says how a line came about: entries, names and count', async () => {
		const { journals, marketplaces } = await bookTable([
			summary({ 'total-amount': '12.00' }),
			sale('5.00'),
			sale('7.00', { 'marketplace-name': 'Amazon.fr' }),
		]);
		expect(marketplaces).toEqual(['Amazon.de', 'Amazon.fr']);
		expect(journals[0]?.lines[0]).toMatchObject({
			category: 'productSales',
			count: 2,
			entryIds: ['principal'],
			paths: ['Order / ItemPrice / Principal'],
		});
	});

	it('refuses a settlement that does not add up, with both sums and the difference', async () => {
		const refusal = bookTable([summary({ 'total-amount': '5.00' }), sale('4.40')]);
		await expect(refusal).rejects.toMatchObject({
			code: 'doesNotAddUp',
			details: { total: '5.00', sumOfCharges: '4.40', difference: '0.60' },
		});
	});

	it('posts a difference that the user released to suspense, and says so', async () => {
		const rows = [summary({ 'total-amount': '5.00' }), sale('4.40')];
		const booked = await bookTable(rows, new Map([['1', '0.60']]));
		expect(linesOf(booked)).toEqual([
			['productSales', 440n],
			['clearing', -500n],
			['uncategorized', 60n],
		]);
		expect(booked.warnings.join()).toContain('0.60 EUR was released');
		expect(uncategorizedCharges(booked, 'block')).toMatchObject([{ amount: '0.60' }]);
	});

	it.each([
		['another difference', new Map([['1', '0.59']])],
		['the opposite difference', new Map([['1', '-0.60']])],
		['another settlement', new Map([['2', '0.60']])],
	])('refuses it still where the user released %s', async (_what, released) => {
		const rows = [summary({ 'total-amount': '5.00' }), sale('4.40')];
		await expect(bookTable(rows, released)).rejects.toMatchObject({ code: 'doesNotAddUp' });
	});

	it('refuses two settlements in one file', async () => {
		const second = { 'settlement-id': '2' };
		const rows = [summary(), sale('5.00'), summary({ ...second }), sale('5.00', second)];
		await expect(bookTable(rows)).rejects.toMatchObject({ code: 'severalSettlements' });
	});

	it('gives no journal for a settlement without money', async () => {
		const booked = await bookTable([summary({ 'total-amount': '0.00' })]);
		expect(booked.journals).toEqual([]);
	});
});

describe('a row that is the payout itself', () => {
	it.each(['-5.00', '5.00'])(
		'is left out where the charges add up without it (%s)',
		async (amount) => {
			const booked = await bookTable([
				summary(),
				sale('5.00'),
				row('Transfer', ['Transfer', 'Transfer'], amount),
			]);
			expect(linesOf(booked)).toEqual([
				['productSales', 500n],
				['clearing', -500n],
			]);
			expect(booked.warnings.join()).not.toContain('released');
		},
	);

	it('is a correction where it belongs to the charges', async () => {
		const booked = await bookTable([
			summary(),
			sale('9.00'),
			row('Transfer', ['Transfer', 'Transfer'], '-4.00'),
		]);
		expect(linesOf(booked)).toEqual([
			['productSales', 900n],
			['payoutCorrections', -400n],
			['clearing', -500n],
		]);
	});

	it('does not excuse a settlement that does not add up', async () => {
		const rows = [summary(), sale('5.00'), row('Transfer', ['Transfer', 'Transfer'], '-4.00')];
		await expect(bookTable(rows)).rejects.toMatchObject({ code: 'doesNotAddUp' });
	});

	it('is not a reserve, though the row is of the same type', async () => {
		const reserve = ['other-transaction', 'Current Reserve Amount'] as const;
		const booked = await bookTable([summary(), sale('9.00'), row('Transfer', reserve, '-4.00')]);
		expect(linesOf(booked)).toContainEqual(['reserveHeld', -400n]);
	});
});

describe('settlementWarnings', () => {
	it('has nothing to say of a plain settlement', async () => {
		const us = { 'marketplace-name': 'Amazon.com' };
		const booked = await bookTable([summary({ currency: 'USD' }), sale('5.00', us)]);
		expect(booked.warnings).toEqual([]);
	});

	it('asks for opening balances of a reserve or a debt brought forward', async () => {
		const booked = await bookTable([
			summary({ currency: 'USD' }),
			other('Previous Reserve Amount Balance', '8.00', { 'marketplace-name': '' }),
			other('Payable to Amazon', '-3.00', { 'marketplace-name': '' }),
		]);
		const [reserve, debt] = booked.warnings;
		expect(reserve).toMatch(/8\.00 USD.*opening balance of "Amazon Reserved Balance"/);
		expect(debt).toMatch(/3\.00 USD.*opening balance of "Amazon Clearing"/);
	});

	it('leaves the interest of a loan to the bookkeeper', async () => {
		const us = { 'marketplace-name': 'Amazon.com' };
		const rows = [
			summary({ currency: 'USD' }),
			sale('9.00', us),
			other('Loan Repayment', '-4.00', us),
		];
		expect((await bookTable(rows)).warnings).toEqual([
			expect.stringMatching(/4\.00 USD.*[Ii]nterest/),
		]);
	});

	it('says that prices may include VAT where no tax is named', async () => {
		const plain = await bookTable([summary(), sale('5.00')]);
		expect(plain.warnings).toEqual([expect.stringMatching(/Amazon\.de.*VAT/)]);
		const tax = row('Order', ['ItemPrice', 'Tax'], '1.00');
		const named = await bookTable([summary({ 'total-amount': '6.00' }), sale('5.00'), tax]);
		expect(named.warnings).toEqual([]);
	});
});

describe('uncategorizedCharges', () => {
	const rows = [
		summary({ 'total-amount': '4.00' }),
		sale('5.00'),
		row('Order', ['ItemFees', 'QuantumFee'], '-2.00'),
		row('Order', ['ItemFees', 'QuantumFee'], '1.50', {
			'posted-date-time': '2026-06-10 05:23:19 UTC',
		}),
		row('Novelty', ['A', 'B'], '-0.50'),
	];

	it('names what went to suspense, once per kind', async () => {
		expect(uncategorizedCharges(await bookTable(rows), 'suspense')).toEqual([
			{ transactionType: 'Novelty', path: 'A / B', amount: '-0.50', count: 1 },
			{ transactionType: 'Order', path: 'ItemFees / QuantumFee', amount: '-0.50', count: 2 },
		]);
	});

	it('blocks the settlement where asked to, and names the charges', async () => {
		const booked = await bookTable(rows);
		const refusal = { code: 'uncategorizedCharges', details: { settlementId: '1' } };
		expect(() => uncategorizedCharges(booked, 'block')).toThrow(
			expect.objectContaining({ code: refusal.code }),
		);
		expect(() => uncategorizedCharges(booked, 'block')).toThrow(/QuantumFee/);
	});

	it('blocks nothing where all is known', async () => {
		const booked = await bookTable([summary(), sale('5.00')]);
		expect(uncategorizedCharges(booked, 'block')).toEqual([]);
	});
});
