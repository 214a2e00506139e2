// Synthetic: fees that the user enters as bills, under the policies that book transactions.
import { describe, expect, it } from 'vitest';
import { bookDays } from '../../../../../nodes/domain/policies/daily';
import { readPosted } from '../../../../../nodes/domain/policies/daily/posted';
import type { AmazonTransaction } from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import { asGolden, journalsOf, postedJournals, settingsOf } from '../../../../golden/days.mjs';

const amount = (value: number) => ({ currencyCode: 'EUR', currencyAmount: value });

const leaf = (breakdownType: string, value: number) => ({
	breakdownType,
	breakdownAmount: amount(value),
	breakdowns: null,
});

const group = (breakdownType: string, leaves: ReadonlyArray<ReturnType<typeof leaf>>) => ({
	breakdownType,
	breakdownAmount: amount(leaves.reduce((sum, one) => sum + one.breakdownAmount.currencyAmount, 0)),
	breakdowns: [...leaves],
});

/** A shipment of 100.00, its commission with the tax on it, and the fee for fulfilment. */
function shipment(
	id: string,
	day: string,
	commission: number,
	more: Partial<AmazonTransaction>,
): AmazonTransaction {
	const breakdowns = [
		group('Sales', [leaf('ProductCharges', 100)]),
		group('AmazonFees', [leaf('FBAPerUnitFulfillmentFee', -5)]),
		{
			...group('Expenses', []),
			breakdownAmount: amount(commission - 2),
			breakdowns: [group('Commission', [leaf('Base', commission), leaf('Tax', -2)])],
		},
	];
	return {
		transactionId: id,
		transactionType: 'Shipment',
		transactionStatus: 'RELEASED',
		postedDate: `${day}T12:00:00Z`,
		totalAmount: amount(100 - 5 + commission - 2),
		marketplaceDetails: { marketplaceId: 'A1PA6795UKMFR9', marketplaceName: 'Amazon.de' },
		sellingPartnerMetadata: {
			sellingPartnerId: 'A2SYNTHETIC',
			marketplaceId: 'A1PA6795UKMFR9',
			accountType: 'Standard Orders',
		},
		breakdowns,
		...more,
	} as AmazonTransaction;
}

const bills = { ...settingsOf('Europe/Berlin'), feesFrom: 'bills' as const };

const linesOf = (booked: Parameters<typeof journalsOf>[0]) =>
	asGolden(journalsOf(booked)).map(({ date, lines }) => [
		date,
		...lines.map(({ category, debit, credit }) => `${category} ${debit} ${credit}`),
	]);

describe('fees from bills', () => {
	const sold = shipment('T1', '2026-04-30', -13, {});

	it.each(['A', 'R'] as const)('%s: fees and their tax pay the bill', (policy) => {
		const booked = bookDays(readTransactions([sold]), policy, bills, readPosted([]));
		expect(booked.refusals).toEqual([]);
		expect(linesOf(booked)).toEqual([
			[
				'2026-04-30',
				'carriedForward 80.00 0.00',
				'feeBills 20.00 0.00',
				'productSales 0.00 100.00',
			],
		]);
	});

	it('posts nothing more for a day that is posted already', () => {
		const first = bookDays(readTransactions([sold]), 'A', bills, readPosted([]));
		const posted = readPosted(postedJournals(first));
		expect(linesOf(bookDays(readTransactions([sold]), 'A', bills, posted))).toEqual([]);
	});

	it('a fee that changed until the release changes what is paid of the bill', () => {
		const held = shipment('T2', '2026-04-30', -13, { transactionStatus: 'DEFERRED' });
		const release = shipment('T3', '2026-05-10', -12, {
			relatedIdentifiers: [
				{ relatedIdentifierName: 'DEFERRED_TRANSACTION_ID', relatedIdentifierValue: 'T2' },
			],
		});
		const booked = bookDays(readTransactions([held, release]), 'A', bills, readPosted([]));
		expect(linesOf(booked)).toEqual([
			[
				'2026-04-30',
				'deferredBalance 80.00 0.00',
				'feeBills 20.00 0.00',
				'productSales 0.00 100.00',
			],
			[
				'2026-05-10',
				'carriedForward 81.00 0.00',
				'deferredBalance 0.00 80.00',
				'feeBills 0.00 1.00',
			],
		]);
	});
});
