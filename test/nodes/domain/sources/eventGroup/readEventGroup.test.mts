import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../../../nodes/domain/money/money.ts';
import { bookSettlement } from '../../../../../nodes/domain/policies/bookSettlement.ts';
import type { SettlementChoices } from '../../../../../nodes/domain/policies/settlementChoices.ts';
import type { EventGroup } from '../../../../../nodes/domain/sources/eventGroup/eventGroup.ts';
import type {
	AmazonBreakdown,
	AmazonTransaction,
} from '../../../../../nodes/domain/sources/transactions/amazonTransaction.ts';

const eur = (currencyAmount: number) => ({ currencyCode: 'EUR', currencyAmount });
const text = (amount: string) => ({ currency: 'EUR', amount });

const node = (
	breakdownType: string,
	amount: number,
	breakdowns: AmazonBreakdown[] = [],
): AmazonBreakdown => ({ breakdownType, breakdownAmount: eur(amount), breakdowns });

const transaction = (
	transactionType: string,
	amount: number,
	breakdowns: AmazonBreakdown[],
	changes: AmazonTransaction = {},
): AmazonTransaction => ({
	transactionType,
	transactionId: `${transactionType} ${amount}`,
	transactionStatus: 'RELEASED',
	postedDate: '2026-05-05T00:00:00Z',
	totalAmount: eur(amount),
	marketplaceDetails: { marketplaceName: 'Amazon.de' },
	breakdowns,
	...changes,
});

const sale = transaction('Shipment', 94.53, [
	node('Sales', 110, [node('ProductCharges', 110)]),
	node('Expenses', -15.47, [
		node('AmazonFees', -15.47, [
			node('Commission', -15.47, [node('Base', -13), node('Tax', -2.47)]),
		]),
	]),
]);
const reserve = transaction('Adjustment', -10, [node('ReserveDebit', -10)]);
const payout = (amount: number) => transaction('Transfer', amount, [node('FundTransfer', amount)]);

const group = (
	total: string,
	transactions: AmazonTransaction[],
	changes: object = {},
): EventGroup => ({
	financialEventGroupId: 'G1',
	settlementId: '24391894961',
	processingStatus: 'Closed',
	originalTotal: text(total),
	beginningBalance: text('0.00'),
	periodStart: Date.parse('2026-05-01T00:00:00Z'),
	periodEnd: Date.parse('2026-05-15T00:00:00Z'),
	depositDate: Date.parse('2026-05-17T00:00:00Z'),
	transactions,
	...changes,
});

async function lines(given: EventGroup, choices: Partial<SettlementChoices> = {}) {
	const file = { group: given, reportId: null };
	const { journals } = await bookSettlement(file, 'Europe/Berlin', choices);
	return journals.map(({ reference, lines: own }) => ({
		reference,
		lines: Object.fromEntries(own.map(({ category, credit }) => [category, toDecimal(credit)])),
	}));
}

describe('a settlement without a report', () => {
	it('has the reference of its report, and the tax within fees apart', async () => {
		expect(await lines(group('94.53', [sale]))).toEqual([
			{
				reference: 'AMZ-S-24391894961-202605',
				lines: {
					productSales: '110.00',
					referralFees: '-13.00',
					taxOnFees: '-2.47',
					clearing: '-94.53',
				},
			},
		]);
	});

	it.each([
		['whose payout is among its transactions', group('94.53', [sale, payout(-94.53)])],
		['whose payout has the other sign', group('94.53', [sale, payout(94.53)])],
		[
			'with orders that are deferred still',
			group('94.53', [sale, { ...sale, transactionId: '2', transactionStatus: 'DEFERRED' }]),
		],
		['whose total leaves reserves out', group('94.53', [sale, reserve])],
	])('%s has the same journal', async (_case, given) => {
		expect(await lines(given)).toEqual(await lines(group('94.53', [sale])));
	});

	it('does not take tax out of fees twice', async () => {
		const all = { marketplace: '', category: '*' as const };
		const rate = { numerator: 19n, denominator: 100n };
		const recoverable = { numerator: 1n, denominator: 1n };
		const choices = { feesContainTax: [{ ...all, rate, recoverable }] };
		const given = group('94.53', [sale]);
		expect(await lines(given, choices)).toEqual(await lines(given));
	});

	it('holds reserves back where its total counts them', async () => {
		const [journal] = await lines(group('84.53', [sale, reserve]));
		expect(journal?.lines).toMatchObject({ reserveHeld: '-10.00', clearing: '-84.53' });
	});

	it.each([
		['-20.00', '74.53', 'payableToAmazon'],
		['20.00', '114.53', 'reserveReleased'],
	])('that began with %s names it', async (began, total, category) => {
		const given = group(total, [sale], { beginningBalance: text(began) });
		const [journal] = await lines(given);
		expect(journal?.lines).toMatchObject({ [category]: began });
	});

	it.each([
		['names no settlement', { settlementId: null }, 'needsReportFile'],
		['is open', { processingStatus: 'Open', settlementId: null }, 'waiting'],
		['has no total yet', { originalTotal: null }, 'waiting'],
		['does not add up', { originalTotal: text('90.00') }, 'doesNotAddUp'],
		['has no end', { periodEnd: null }, 'damagedPeriod'],
		[
			'holds what cannot be read',
			{ transactions: [{ transactionType: 'Shipment' }] },
			'incompleteTransaction',
		],
	])('that %s is refused', async (_case, changes, code) => {
		await expect(lines(group('94.53', [sale], changes))).rejects.toMatchObject({ code });
	});

	it('names the period that needs its report file', async () => {
		await expect(lines(group('94.53', [sale], { settlementId: null }))).rejects.toThrow(
			'The payout period 2026-05-01 to 2026-05-15 needs its report file',
		);
	});
});
