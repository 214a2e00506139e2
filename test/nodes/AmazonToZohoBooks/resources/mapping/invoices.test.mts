import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { jsonOf } from '../../mapping.mts';
import { order, orderOf, settlement, type Part, type Row } from './orderItems.mts';

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks({ timeZone: 'UTC' });
});

async function openAnew() {
	await books.sim.close();
	books = await openBooks({ timeZone: 'UTC' });
}
afterEach(async () => await books.sim.close());

const id = (last: number) => `111-0000001-${String(last).padStart(7, '0')}`;

const toInvoices = async (items: readonly INodeExecutionData[], changes: IDataObject = {}) =>
	await jsonOf(books.sim, items, {
		operation: 'toInvoices',
		journalStatus: 'published',
		createMissingRecords: true,
		...changes,
	});

const toJournals = async (...items: INodeExecutionData[]) =>
	await jsonOf(books.sim, items, { policy: 'perOrder', journalStatus: 'published' });

const post = async (resource: string, items: readonly IDataObject[]) =>
	(
		await books.run({
			parameters: {
				resource,
				operation: 'postOnce',
				payload: '={{ $json.payload }}',
			},
			items: items.map((json) => ({ json })),
		})
	).map(({ json }) => json);

const postJournals = async (items: readonly IDataObject[]) =>
	(await books.run(createOrGet(...items.map(({ payload }) => payload)))).map(
		({ json }) => json.outcome,
	);

const stored = async (path: string, query: IDataObject = {}) => {
	const answer = await books.zoho.ask({ method: 'GET', path, query, subject: path });
	return answer[path.replace('/', '')] as IDataObject[];
};

const balances = () =>
	Object.fromEntries(
		books.sim
			.trialBalance()
			.map(({ account_name: name, debit, credit }) => [name, Number(debit) - Number(credit)])
			.filter(([, balance]) => balance !== 0),
	) as Record<string, number>;

const whole = orderOf(id(1), [
	['ITEM', '60.00'],
	['SHIPPING', '5.00'],
	['GIFT_WRAP', '4.98'],
	['DISCOUNT', '-6.00'],
	['TAX', '5.60'],
]);

const wholeRows: Row[] = [
	[id(1), '60.00'],
	[id(1), '9.98', 'ItemPrice', 'Shipping'],
	[id(1), '-6.00', 'Promotion', 'Principal'],
	[id(1), '5.60', 'ItemPrice', 'Tax'],
];

describe('amazonToZohoBooks mapping of orders to invoices', () => {
	it('makes an invoice for one contact per marketplace, with items of the marketplace', async () => {
		const [item] = await toInvoices([whole]);
		expect(item).toMatchObject({
			key: `AMZ-O-${id(1)}`,
			sourceKey: `order:${id(1)}`,
			policy: 'perOrder',
			date: '2026-05-21',
			journalTotal: '69.58',
			customer: 'Amazon (Amazon.com)',
			orders: [id(1)],
			markAsSent: true,
			lines: [
				{ category: 'productSales', sku: 'SKU-1', quantity: 3, amount: '60.00' },
				{ category: 'shippingIncome', amount: '9.98' },
				{ category: 'promotions', amount: '-6.00' },
				{ category: 'taxCollected', amount: '5.60' },
			],
		});
		expect((await stored('/contacts')).map(({ contact_name: name }) => name)).toEqual([
			'Amazon (Amazon.com)',
		]);
		expect(
			(await stored('/items')).map(({ name, account_name: account }) => [name, account]),
		).toEqual([
			['Amazon discount (Amazon.com)', 'Amazon Promotions'],
			['Amazon sale (Amazon.com)', 'Amazon Sales'],
			['Amazon sales tax (Amazon.com)', 'Amazon Sales Tax'],
			['Amazon shipping (Amazon.com)', 'Amazon Shipping Income'],
		]);
	});

	it('takes the item of the SKU where there is one', async () => {
		const body = { name: 'Mug', sku: 'sku-1', rate: 20 };
		await books.zoho.ask({ method: 'POST', path: '/items', body, subject: 'item' });
		const [own] = await stored('/items');
		const [item] = await toInvoices([order(id(1), '12.00')]);
		expect(item?.payload).toMatchObject({ line_items: [{ item_id: own?.item_id, rate: 12 }] });
		expect(await stored('/items')).toHaveLength(1);
	});

	it('creates nothing unless it is allowed, and says what is missing', async () => {
		const [item] = await toInvoices([whole], { createMissingRecords: false });
		expect(item).toMatchObject({
			error: expect.stringContaining(
				'Zoho Books has no customer named "Amazon (Amazon.com)"',
			) as string,
			details: { code: 'missingCustomer', sourceKey: `order:${id(1)}` },
		});
		expect(await stored('/contacts')).toEqual([]);
	});

	it.each([
		['PENDING', true],
		['CANCELLED', false],
	])('makes nothing of an order that is %s', async (fulfillmentStatus, waiting) => {
		const given = order(id(1), '12.00', { fulfillment: { fulfillmentStatus } });
		expect(await toInvoices([given])).toMatchObject([{ skipped: true, waiting }]);
	});

	it('refuses an order whose charges do not add up to its total, and maps the others', async () => {
		const wrong = order(id(1), '12.00', {
			proceeds: { grandTotal: { amount: '12.50', currencyCode: 'USD' } },
		});
		const items = await toInvoices([wrong, order(id(2), '7.00')]);
		expect(items).toMatchObject([
			{ key: `AMZ-O-${id(2)}` },
			{ details: { code: 'doesNotAddUp', difference: '0.50', sourceKey: `order:${id(1)}` } },
		]);
	});

	it('puts the orders of a day into one invoice, once the day is over', async () => {
		const items = [order(id(1), '12.00'), order(id(2), '7.00')];
		const per = { invoicePer: 'day' };
		const open = await toInvoices(items, { ...per, options: { asOf: '2026-05-21T23:00:00Z' } });
		expect(open).toMatchObject([{ waiting: true }, { waiting: true }]);
		const invoices = await toInvoices(items, { ...per, options: { asOf: '2026-05-22T01:00:00Z' } });
		expect(invoices).toMatchObject([
			{ key: 'AMZ-O-US-USD-20260521', journalTotal: '19.00', orders: [id(1), id(2)] },
		]);
		expect(await post('invoice', invoices)).toMatchObject([{ outcome: 'created', status: 'sent' }]);
		const again = await toInvoices([...items, order(id(3), '1.00')], per);
		expect(again).toMatchObject([
			{ skipped: true, reason: expect.stringContaining('AMZ-O-US-USD-20260521') as string },
			{ skipped: true },
			{ key: 'AMZ-O-US-USD-20260521-A1', orders: [id(3)] },
		]);
	});
});

describe('an invoice in Zoho Books', () => {
	it('is posted once, however often it is mapped and posted', async () => {
		const first = await post('invoice', await toInvoices([whole]));
		expect(first).toMatchObject([{ outcome: 'created', status: 'sent', total: '69.58' }]);
		const later = { ...whole, json: { ...whole.json, lastUpdatedTime: '2026-06-20T10:00:00Z' } };
		expect(await post('invoice', await toInvoices([later]))).toMatchObject([
			{ outcome: 'alreadyPosted', recordId: first[0]?.recordId },
		]);
		expect(await stored('/invoices')).toHaveLength(1);
	});

	it('is completed where a run broke off before it was marked as sent', async () => {
		const items = await toInvoices([whole]);
		const draft = items.map((item) => ({ ...item, markAsSent: false }));
		expect(await post('invoice', draft)).toMatchObject([{ outcome: 'created', status: 'draft' }]);
		expect(balances()).toEqual({});
		expect(await post('invoice', items)).toMatchObject([
			{ outcome: 'alreadyPosted', status: 'sent' },
		]);
		expect(balances()['Accounts Receivable']).toBe(69.58);
	});

	it('is refused where it stands there with another content', async () => {
		await post('invoice', await toInvoices([order(id(1), '12.00')]));
		const changed = await toInvoices([order(id(1), '13.00')]);
		expect(await post('invoice', changed)).toMatchObject([
			{ details: { code: 'contentChanged', found: '12.000', wanted: '13.000' } },
		]);
	});

	it('stands in for no journal: neither is made where the other one is', async () => {
		await post('invoice', await toInvoices([order(id(1), '12.00')]));
		expect(await toJournals(order(id(1), '12.00'))).toMatchObject([
			{ skipped: true, reason: expect.stringContaining('stands in invoice') as string },
		]);
		await postJournals(await toJournals(order(id(2), '7.00')));
		expect(await toInvoices([order(id(2), '7.00')])).toMatchObject([
			{
				skipped: true,
				reason: expect.stringContaining('stands in the books as journal') as string,
			},
		]);
	});

	it('is not made for an order that a settlement may have booked as revenue already', async () => {
		await postJournals(await toJournals(settlement([[id(1), '12.00']])));
		expect(await toInvoices([order(id(1), '12.00')])).toMatchObject([
			{ skipped: true, reason: expect.stringContaining('books its revenue') as string },
		]);
	});
});

describe('a settlement after its invoices', () => {
	const rows: Row[] = [
		...wholeRows,
		[id(2), '19.50'],
		[id(3), '7.00'],
		[id(1), '-10.00', 'ItemPrice', 'Principal', 'Refund'],
	];

	const settled = async () => {
		await post('invoice', await toInvoices([whole, order(id(2), '19.50')]));
		const journals = await toJournals(settlement(rows));
		expect(await postJournals(journals)).toEqual(['created', 'created']);
		return journals;
	};

	it('is paid by one payment per customer, and leaves 0.00 with customer and receivable', async () => {
		await settled();
		const payments = await toInvoices([settlement(rows)]);
		expect(payments).toMatchObject([
			{
				key: expect.stringMatching(/^AMZ-P-29900000077-\d+$/) as string,
				sourceKey: 'payments:29900000077',
				journalTotal: '89.08',
				date: '2026-06-03',
				lines: [
					{ invoice: `AMZ-O-${id(1)}`, amount: '69.58' },
					{ invoice: `AMZ-O-${id(2)}`, amount: '19.50' },
				],
			},
		]);
		expect(await post('customerPayment', payments)).toMatchObject([{ outcome: 'created' }]);
		expect((await stored('/invoices')).map(({ status, balance }) => [status, balance])).toEqual([
			['paid', 0],
			['paid', 0],
		]);
		expect(balances()).toMatchObject({ 'Amazon Clearing': 71.08 });
		expect(balances()).not.toHaveProperty('Accounts Receivable');
		expect(balances()).not.toHaveProperty('Amazon Orders Receivable');
		expect(await post('customerPayment', await toInvoices([settlement(rows)]))).toMatchObject([
			{ outcome: 'alreadyPosted' },
		]);
		expect(await stored('/customerpayments')).toHaveLength(1);
	});

	it('has the same trial balance as with journals', async () => {
		await settled();
		await post('customerPayment', await toInvoices([settlement(rows)]));
		const withInvoices = balances();
		await openAnew();
		await postJournals(await toJournals(whole, order(id(2), '19.50')));
		await postJournals(await toJournals(settlement(rows)));
		expect(withInvoices).toEqual(balances());
	});

	it('has it whatever was ordered, and however it was settled', async () => {
		const part = fc.tuple(
			fc.constantFrom('ITEM', 'SHIPPING', 'TAX'),
			fc.integer({ min: 1, max: 9_999 }),
		);
		const parts = fc.array(part, { minLength: 1, maxLength: 4 });
		const several = fc.array(fc.tuple(parts, fc.integer({ min: -50, max: 50 })), {
			minLength: 1,
			maxLength: 4,
		});
		const bothWays = async (months: Array<[Array<[string, number]>, number]>) => {
			const decimal = (cents: number) => (cents / 100).toFixed(2);
			const orders = months.map(([own], index) =>
				orderOf(
					id(index),
					own.map(([type, cents]): Part => [type, decimal(cents)]),
				),
			);
			const paid = months.map(([own, more], index): Row => {
				const cents = own.reduce((sum, [, one]) => sum + one, 0);
				return [id(index), decimal(Math.max(1, cents + more))];
			});
			await openAnew();
			await post('invoice', await toInvoices(orders));
			await postJournals(await toJournals(settlement(paid)));
			await post('customerPayment', await toInvoices([settlement(paid)]));
			const { 'Accounts Receivable': open = 0, ...withInvoices } = balances();
			await openAnew();
			await postJournals(await toJournals(...orders));
			await postJournals(await toJournals(settlement(paid)));
			// What was settled with another amount stays open: with the customer, or in orders receivable.
			const { 'Amazon Orders Receivable': owed = 0, ...withJournals } = balances();
			expect(withInvoices).toEqual(withJournals);
			expect(open).toBeCloseTo(owed, 6);
		};
		await fc.assert(fc.asyncProperty(several, bothWays), { numRuns: 6 });
	}, 60_000);

	it('waits with payments until its journals stand, published', async () => {
		await post('invoice', await toInvoices([whole]));
		expect(await toInvoices([settlement(wholeRows)])).toMatchObject([
			{ skipped: true, waiting: true, reason: expect.stringContaining('not posted yet') as string },
		]);
		const drafts = { journalStatus: 'draft' };
		expect(await toInvoices([settlement(wholeRows)], drafts)).toMatchObject([
			{ skipped: true, waiting: true, reason: expect.stringContaining('no drafts') as string },
		]);
	});

	it('refuses payments where its journals hold the sales of the invoices too', async () => {
		const plain = await jsonOf(books.sim, [settlement(wholeRows)], { journalStatus: 'published' });
		await post('invoice', await toInvoices([whole]));
		await postJournals(plain);
		expect(await toInvoices([settlement(wholeRows)])).toMatchObject([
			{ details: { code: 'contentChanged', cleared: '0.00', expected: '69.58' } },
		]);
	});

	it('in another currency leaves what the rates differ by as exchange gain or loss', async () => {
		const cad = (amount: string) => ({ amount, currencyCode: 'CAD' });
		const canadian = order(id(1), '100.00', {
			salesChannel: { channelName: 'AMAZON', marketplaceId: 'A2EUQ1WTGCTBG2' },
			orderItems: [
				{
					orderItemId: '1',
					quantityOrdered: 1,
					product: { sellerSku: 'SKU-1' },
					proceeds: { breakdowns: [{ type: 'ITEM', subtotal: cad('100.00') }] },
				},
			],
			proceeds: { grandTotal: cad('100.00') },
		});
		const paid = settlement([[id(1), '100.00']], { currency: 'CAD', marketplace: 'Amazon.ca' });
		const at = (fixedRate: string) => ({
			options: { exchangeRateSource: 'fixed', fixedRate, createMissingCurrency: true },
		});
		const invoices = await toInvoices([canadian], at('0.75'));
		expect(invoices).toMatchObject([
			{ customer: 'Amazon (Amazon.ca)', currency: 'CAD', payload: { exchange_rate: 0.75 } },
		]);
		await post('invoice', invoices);
		const rate = { policy: 'perOrder', journalStatus: 'published', ...at('0.74') };
		await postJournals(await jsonOf(books.sim, [paid], rate));
		await post('customerPayment', await toInvoices([paid], at('0.74')));
		expect(balances()).toMatchObject({ 'Amazon Sales': -75, 'Exchange Gain or Loss': 1 });
		expect(balances()).not.toHaveProperty('Accounts Receivable');
		expect(balances()).not.toHaveProperty('Amazon Orders Receivable');
	});

	it('is refused with another posting policy: its sales would be booked twice', async () => {
		await post('invoice', await toInvoices([whole]));
		const both = settlement([...wholeRows, [id(2), '7.00']]);
		expect(await jsonOf(books.sim, [both, settlement([[id(2), '7.00']])])).toMatchObject([
			{ details: { code: 'bookedTwice', orderIds: id(1), sourceKey: 'settlement:29900000077' } },
			{ part: '2026-05' },
			{ part: '2026-06' },
		]);
	});

	it('leaves open what it lacks, on the invoice, and names it', async () => {
		await post('invoice', await toInvoices([order(id(1), '20.00')]));
		const journals = await toJournals(settlement([[id(1), '19.50']]));
		expect(journals[0]?.warnings).toEqual([
			`Order ${id(1)}: posted with 20.00 USD, settled here with 19.50; 0.50 stays open on invoice AMZ-O-${id(1)}.`,
		]);
		await postJournals(journals);
		await post('customerPayment', await toInvoices([settlement([[id(1), '19.50']])]));
		expect(balances()['Accounts Receivable']).toBe(0.5);
		expect(balances()).not.toHaveProperty('Amazon Orders Receivable');
	});

	it('gives no payment where it pays no invoice, once its journals stand', async () => {
		const none = settlement([[id(1), '12.00']]);
		expect(await toInvoices([none])).toMatchObject([{ skipped: true, waiting: true }]);
		await postJournals(await toJournals(none));
		expect(await toInvoices([none])).toMatchObject([
			{ skipped: true, waiting: false, reason: expect.stringContaining('no invoice') as string },
		]);
	});
});
