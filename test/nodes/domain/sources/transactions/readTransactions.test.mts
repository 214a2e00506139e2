import { describe, expect, it } from 'vitest';
import type { AmazonTransaction } from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import { charges, identifier, node, plainTransaction, readOne, shipment, usd } from './trees.mjs';

const refusalOf = (given: AmazonTransaction) => readTransactions([given]).refused[0]?.refusal;

describe('the money of a transaction', () => {
	it('is read from the leaves of the items, not from the tree that restates it', () => {
		expect(charges(shipment())).toEqual([
			'ProductCharges/OurPricePrincipal: 4000',
			'AmazonFees/Commission/Base: -600',
		]);
	});

	it('is read from the transaction where the items do not explain the total', () => {
		const items = [{ breakdowns: [node('ProductCharges', 39)] }];
		expect(charges(shipment({ items }))).toEqual([
			'Sales/ProductCharges: 4000',
			'Expenses/AmazonFees: -600',
		]);
	});

	it('of a reimbursement stands on the transaction alone', () => {
		const tree = [node('FBAInventoryReimbursement', 6.22, null)];
		const items = [{ breakdowns: null, contexts: null }];
		expect(charges(plainTransaction('FBAInventoryReimbursement', 6.22, tree, { items }))).toEqual([
			'FBAInventoryReimbursement: 622',
		]);
	});

	it('counts a group without children as a leaf, whether they are null, empty or absent', () => {
		const items = [
			{
				breakdowns: [
					node('ProductCharges', 40),
					node('AmazonFees', -4, null),
					node('FBAFees', -2, []),
				],
			},
		];
		expect(charges(shipment({ items }))).toEqual([
			'ProductCharges: 4000',
			'AmazonFees: -400',
			'FBAFees: -200',
		]);
	});

	it('leaves out groups that Amazon sends with nothing in them', () => {
		const tree = [node('Sales', 0), node('Expenses', -5, [node('AdvertisingFee', -5)])];
		expect(charges(plainTransaction('ProductAdsPayment', -5, tree))).toEqual([
			'Expenses/AdvertisingFee: -500',
		]);
	});

	it('of a service fee that names only its group is named by the description', () => {
		const tree = [node('Expenses', -7, [node('AmazonFees', -7, null)])];
		const description = 'FBAStorageBilling';
		expect(charges(plainTransaction('ServiceFee', -7, tree, { description }))).toEqual([
			'Expenses/AmazonFees/FBAStorageBilling: -700',
		]);
	});

	it('without any breakdown is one charge, named by its type', () => {
		expect(charges(plainTransaction('Transfer', 12.53, null))).toEqual([': 1253']);
	});

	it('takes a lone object for an array, as the example of the model shows it', () => {
		const lone = node('AdvertisingFee', -5) as unknown as AmazonTransaction['breakdowns'];
		expect(charges(plainTransaction('ProductAdsPayment', -5, lone))).toEqual([
			'AdvertisingFee: -500',
		]);
	});

	it('that does not add up is refused with both sums and the difference', () => {
		const refusal = refusalOf(shipment({ totalAmount: usd(34.01) }));
		expect(refusal?.code).toBe('doesNotAddUp');
		expect(refusal?.message).toBe(
			'Shipment of order 111-0000009-0000009, 2026-04-30: its total is 34.01 USD, but its charges sum to 34.00, a difference of 0.01 (transaction synthetic-1).',
		);
		expect(refusal?.details).toMatchObject({
			total: '34.01',
			sumOfCharges: '34.00',
			difference: '0.01',
		});
	});

	it('of two currencies is refused', () => {
		const breakdownAmount = { currencyAmount: 34, currencyCode: 'CAD' };
		const tree = [{ breakdownType: 'Sales', breakdownAmount }];
		expect(refusalOf(plainTransaction('Shipment', 34, tree))?.code).toBe('mixedCurrencies');
	});

	it('is refused where a number is too long to be exact', () => {
		const amount = 123456789012345.67;
		const refusal = refusalOf(plainTransaction('Transfer', amount, null));
		expect(refusal?.code).toBe('inexactAmount');
	});
});

describe('what a transaction says besides money', () => {
	it('is kept: product, place, order, seller, instant', () => {
		const transaction = readOne(shipment());
		expect(transaction).toMatchObject({
			id: 'synthetic-1',
			status: 'RELEASED',
			posted: Date.UTC(2026, 3, 30, 12),
			seller: 'A2SYNTHETIC1',
			accountKind: 'S',
			country: 'US',
			marketplace: 'Amazon.com',
			orderId: '111-0000009-0000009',
		});
		expect(transaction.lines[0]).toMatchObject({ sku: 'SKU-9', quantity: '2', fulfilment: 'AFN' });
	});

	it.each([
		[null, 'RELEASED'],
		['Released', 'RELEASED'],
		['Deferred', 'DEFERRED'],
		['DEFERRED_RELEASED', 'DEFERRED_RELEASED'],
	])('status %s means %s', (transactionStatus, status) => {
		expect(readOne(shipment({ transactionStatus })).status).toBe(status);
	});

	it('refuses a status or an account type that it does not know', () => {
		expect(refusalOf(shipment({ transactionStatus: 'HELD' }))?.code).toBe(
			'unknownTransactionStatus',
		);
		const sellingPartnerMetadata = { accountType: 'Something Else' };
		expect(refusalOf(shipment({ sellingPartnerMetadata }))?.code).toBe('unknownAccountType');
	});

	it.each([
		['A1F83G8C2ARO7P', 'Amazon.co.uk', 'GB'],
		['A2ZV50J4W1RKNI', 'Non-Amazon', 'XUS'],
		['STRANGE', 'Non-Amazon UK', 'XGB'],
		['STRANGE', 'Amazon.se', 'SE'],
		['STRANGE', 'Elsewhere', ''],
		[null, null, ''],
	])('marketplace %s %s is in %s', (marketplaceId, marketplaceName, country) => {
		const marketplaceDetails = { marketplaceId, marketplaceName };
		const sellingPartnerMetadata = { accountType: 'INVOICED_ORDERS' };
		const read = readOne(shipment({ marketplaceDetails, sellingPartnerMetadata }));
		expect(read).toMatchObject({ country, accountKind: 'I' });
	});

	it('is refused without a date or a total, because nothing could be checked', () => {
		expect(refusalOf(shipment({ postedDate: null }))?.code).toBe('incompleteTransaction');
		expect(refusalOf(shipment({ totalAmount: null }))?.code).toBe('incompleteTransaction');
	});

	it('takes a time without a zone as UTC', () => {
		expect(readOne(shipment({ postedDate: '2026-04-30T12:00:00' })).posted).toBe(
			Date.UTC(2026, 3, 30, 12),
		);
	});
});

describe('a reading of several pages', () => {
	const deferred = shipment({ transactionStatus: 'DEFERRED' });
	const later = shipment({
		transactionStatus: 'DEFERRED_RELEASED',
		relatedIdentifiers: [identifier('RELEASE_TRANSACTION_ID', 'synthetic-2')],
	});

	it('holds a transaction once, in its last state, whichever page comes first', () => {
		for (const pages of [
			[deferred, later],
			[later, deferred, later],
		]) {
			const { transactions } = readTransactions(pages);
			expect(transactions.map(({ status }) => status)).toEqual(['DEFERRED_RELEASED']);
			expect(transactions[0]?.releaseId).toBe('synthetic-2');
		}
	});

	it('counts equal transactions without an id apart, and names them the same each time', () => {
		const nameless = shipment({ transactionId: null });
		const ids = () => readTransactions([nameless, nameless]).transactions.map(({ id }) => id);
		expect(new Set(ids()).size).toBe(2);
		expect(ids()).toEqual(ids());
		const released = { ...nameless, transactionStatus: 'DEFERRED_RELEASED' };
		expect(readOne(released).id).toBe(readOne(nameless).id);
	});
});
