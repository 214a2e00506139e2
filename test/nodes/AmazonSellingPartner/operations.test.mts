import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { startSellingPartner } from '../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../simulators/sellingPartner/index.mts';
import { credentialFor, execute, executeContext } from '../clients/sellingPartner/n8n.mts';

const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();
const us = 'ATVPDKIKX0DER';
const ca = 'A2EUQ1WTGCTBG2';

let amazon: SellingPartnerSimulator;
beforeAll(async () => {
	amazon = await startSellingPartner({ speed: 10_000 });
	tell();
});
afterAll(async () => await amazon.close());

/** Synthetic: orders of two stores in two settlement periods, one of them deferred, a refund, fees. */
function tell(): void {
	const items = [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }];
	const deferred = { reason: 'DD7', until: ago(10) };
	amazon.tell(
		{ kind: 'settlements', from: ago(30), everyDays: 7 },
		{ kind: 'settlements', store: ca, from: ago(30), everyDays: 7 },
		{ kind: 'order', id: '111-1', at: ago(28), items },
		{ kind: 'order', id: '111-2', at: ago(27), store: ca, items },
		{ kind: 'order', id: '111-3', at: ago(20), items, deferred },
		{
			kind: 'refund',
			id: '111-1',
			at: ago(12),
			items: [{ sku: 'SKU-1', charges: { principal: '-40.00' } }],
		},
		{ kind: 'charge', type: 'ServiceFee', at: ago(11), charges: { storage: '-1.10' } },
	);
	amazon.addProducts([
		{
			sku: 'SKU-1',
			asin: 'B00SYNTH01',
			fnSku: 'X00SYNTH01',
			title: 'A synthetic product',
			marketplaceIds: [us],
			created: Date.parse(ago(100)),
			updated: Date.parse(ago(50)),
			quantity: 7,
			isBuyable: true,
		},
	]);
}

async function run(resource: string, operation: string, parameters: IDataObject = {}) {
	const credential = { ...credentialFor(amazon), sellerId: amazon.sellerId };
	const all = { resource, operation, returnAll: true, ...parameters };
	const items = await execute(new AmazonSellingPartner(), { parameters: all, credential });
	return items.map(({ json }) => json);
}

const since = { postedAfter: ago(40) };

describe('transactions', () => {
	it('are told in the words of a bookkeeper, with exact amounts', async () => {
		const [first] = await run('transaction', 'getAll', { filters: { ...since, orderId: '111-1' } });
		expect(first).toMatchObject({
			type: 'Shipment',
			status: 'RELEASED',
			amount: '34.00',
			currency: 'USD',
			orderId: '111-1',
			marketplaceId: us,
			accountType: expect.any(String) as string,
			charges: [
				{ path: expect.stringMatching(/^Sales \/ /) as string, amount: '40.00', currency: 'USD' },
				{
					path: expect.stringMatching(/^Expenses \/ /) as string,
					amount: '-6.00',
					currency: 'USD',
				},
			],
		});
	});

	it('come as Amazon sent them where they are not simplified', async () => {
		const [first] = await run('transaction', 'getAll', { filters: since, simplify: false });
		expect(first).toHaveProperty('totalAmount.currencyAmount');
		expect(first).toHaveProperty('relatedIdentifiers');
	});

	it('of the United States are asked for without the marketplace, and filtered here', async () => {
		const before = amazon.requests.length;
		const found = await run('transaction', 'getAll', {
			filters: { ...since, marketplaceIds: [us] },
		});
		expect(new Set(found.map(({ marketplaceId }) => marketplaceId))).toEqual(new Set([us]));
		const other = await run('transaction', 'getAll', {
			filters: { ...since, marketplaceIds: [ca] },
		});
		expect(other.map(({ marketplaceId }) => marketplaceId)).toEqual([ca]);
		const asked = amazon.requests.slice(before).map(({ url }) => url.includes('marketplaceId'));
		expect(asked).toEqual([false, true]);
	});

	it('are filtered by status, and both filters of one kind are refused', async () => {
		const released = { ...since, transactionStatus: 'DEFERRED_RELEASED' };
		expect(await run('transaction', 'getAll', { filters: released })).toMatchObject([
			{ orderId: '111-3', status: 'DEFERRED_RELEASED' },
		]);
		const both = { orderId: '1', eventGroupId: '2' };
		await expect(run('transaction', 'getAll', { filters: both })).rejects.toThrow('one of them');
	});

	it('of more than 180 days are asked for in parts', async () => {
		const before = amazon.requests.length;
		const found = await run('transaction', 'getAll', { filters: { postedAfter: ago(700) } });
		expect(found.length).toBe((await run('transaction', 'getAll', { filters: since })).length);
		expect(amazon.requests.length - before).toBe(5);
	});
});

describe('finances of more than two years ago', () => {
	it.each([
		['transaction', 'postedAfter', 'postedBefore'],
		['settlement', 'startedAfter', 'startedBefore'],
	])('of %s:getAll are asked for, and named where there are none', async (resource, from, to) => {
		const node = new AmazonSellingPartner();
		const parameters = { resource, operation: 'getAll', filters: { [from]: ago(800) } };
		const ctx = executeContext(node, { parameters, credential: credentialFor(amazon) });
		const [items] = await node.execute.call(ctx);
		expect(items?.length).toBeGreaterThan(0);
		expect(ctx.hints).toMatchObject([{ message: expect.stringContaining('two years') as string }]);
		const old = { [from]: ago(1_000), [to]: ago(800) };
		await expect(run(resource, 'getAll', { filters: old })).rejects.toThrow('about two years');
	});
});

describe('orders', () => {
	it('are listed with what they bring, and got by their id', async () => {
		const found = await run('order', 'getAll', { timeOf: 'created', filters: { after: ago(40) } });
		expect(found.map(({ orderId }) => orderId)).toEqual(
			expect.arrayContaining(['111-1', '111-2', '111-3']),
		);
		const [order] = await run('order', 'get', { orderId: '111-1' });
		expect(order).toMatchObject({
			orderId: '111-1',
			status: 'SHIPPED',
			currency: 'USD',
			amount: '40.00',
			items: [{ sku: 'SKU-1', quantity: 1, amount: '40.00' }],
		});
	});

	it('are filtered in Amazon, with commas between values', async () => {
		const before = amazon.requests.length;
		const filters = { after: ago(40), marketplaceIds: [us, ca], fulfillmentStatuses: ['SHIPPED'] };
		await run('order', 'getAll', { filters });
		const { searchParams } = new URL(amazon.requests[before]?.url ?? '', 'http://x');
		expect(searchParams.get('marketplaceIds')).toBe(`${us},${ca}`);
		expect(searchParams.get('includedData')).toContain('PROCEEDS,');
	});

	it('that are not there are named', async () => {
		await expect(run('order', 'get', { orderId: '000-0' })).rejects.toThrow(
			/^Amazon does not have this \(any more\): order 000-0/,
		);
		await expect(run('order', 'get', { orderId: '000-0' })).rejects.toMatchObject({
			description: expect.not.stringContaining('90 days') as string,
		});
		const reportId = { __rl: true, mode: 'id', value: '1' };
		await expect(run('report', 'get', { reportId })).rejects.toMatchObject({
			description: expect.stringContaining('90 days') as string,
		});
	});
});

describe('settlements', () => {
	it('are got with their transactions, whose sum is named', async () => {
		const groups = await run('settlement', 'getAll', { filters: { startedAfter: ago(40) } });
		const paid = groups.filter(({ processingStatus }) => processingStatus === 'Closed');
		expect(paid.length).toBeGreaterThan(3);
		for (const { financialEventGroupId, originalTotal } of paid) {
			const [found] = await run('settlement', 'get', { financialEventGroupId });
			const { amount } = originalTotal as { amount: string };
			expect(found).toMatchObject({ financialEventGroupId, fits: 'transactions' });
			expect(found?.figures).toMatchObject({ total: { amount }, transactions: amount });
		}
		const converted = paid.find(({ exchangeRate }) => exchangeRate !== null);
		const id = converted?.financialEventGroupId ?? '';
		const [found] = await run('settlement', 'get', { financialEventGroupId: id });
		expect(found).toHaveProperty('exchangeRate', converted?.exchangeRate);
	});

	it('that are open wait, and unknown ones are named', async () => {
		const groups = await run('settlement', 'getAll', { filters: { startedAfter: ago(40) } });
		const open = groups.find(({ processingStatus }) => processingStatus === 'Open');
		const id = open?.financialEventGroupId ?? '';
		await expect(run('settlement', 'get', { financialEventGroupId: id })).rejects.toThrow(
			'not closed',
		);
		await expect(run('settlement', 'get', { financialEventGroupId: 'none' })).rejects.toThrow(
			'no event group none',
		);
	});
});

describe('the rest of the contract', () => {
	it('lists payouts with the settlements that they pay', async () => {
		const found = await run('payout', 'getAll', { filters: { createdAfter: ago(40) } });
		expect(found.some(({ currency }) => currency === 'USD')).toBe(true);
		expect(found.some(({ settlementId }) => settlementId !== null)).toBe(true);
	});

	it('lists balances one by one, and each says what it is part of', async () => {
		const found = await run('balance', 'getAll');
		const total = found.find(({ balanceType }) => balanceType === 'TOTAL');
		expect(total).toMatchObject({
			partOf: null,
			amount: expect.stringMatching(/^-?\d+\.\d\d$/) as string,
		});
		expect(found.some(({ partOf }) => partOf === 'TOTAL')).toBe(true);
		expect(await run('balance', 'getAll', { filters: { asOfDate: ago(12) } })).not.toEqual(found);
	});

	it('lists summaries of a period by kind of charge', async () => {
		const filters = { periodStart: ago(35), periodEnd: ago(1) };
		const found = await run('summary', 'getAll', { filters });
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]?.charges).not.toEqual([]);
	});

	it('lists marketplaces, listings and inventory', async () => {
		expect(await run('marketplace', 'getAll')).toContainEqual(
			expect.objectContaining({ marketplaceId: us, currency: 'USD', isParticipating: true }),
		);
		expect(await run('listing', 'getAll', { marketplaceId: us })).toMatchObject([
			{ sku: 'SKU-1', asin: 'B00SYNTH01', name: 'A synthetic product' },
		]);
		expect(await run('inventory', 'getAll', { marketplaceId: us })).toMatchObject([
			{ sku: 'SKU-1', totalQuantity: 7 },
		]);
	});

	it('finds a product by SKU and by ASIN, and says where there is none', async () => {
		const bySku = { marketplaceId: us, findBy: 'sku', itemId: 'SKU-1' };
		const byAsin = { marketplaceId: us, findBy: 'asin', itemId: 'B00SYNTH01' };
		const found = await run('catalogItem', 'get', bySku);
		expect(found).toMatchObject([{ asin: 'B00SYNTH01', name: 'A synthetic product' }]);
		expect(await run('catalogItem', 'get', byAsin)).toEqual(found);
		await expect(run('catalogItem', 'get', { ...bySku, itemId: 'none' })).rejects.toThrow(
			'SKU none',
		);
	});

	it('makes reports', async () => {
		const reportType = 'GET_MERCHANT_LISTINGS_ALL_DATA';
		const [made] = await run('report', 'create', { reportType, marketplaceIds: [us] });
		expect(made).toMatchObject({ reportId: expect.any(String) as string, reportType });
		const settlement = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
		const refused = run('report', 'create', { reportType: settlement, marketplaceIds: [us] });
		await expect(refused).rejects.toThrow(/^Amazon does not accept what was asked: new report/);
	});

	it('names destinations and subscriptions with the token of the application', async () => {
		const arn = 'arn:aws:sqs:us-east-2:444455556666:queue1';
		const [destination] = await run('destination', 'create', { name: 'Queue', kind: 'sqs', arn });
		const destinationId = String(destination?.destinationId);
		expect(await run('destination', 'getAll')).toContainEqual(destination);
		const type = { notificationType: 'ORDER_CHANGE' };
		const wish = { ...type, destinationId, payloadVersion: '1.0' };
		const [subscription] = await run('subscription', 'create', wish);
		expect(await run('subscription', 'getAll', type)).toContainEqual(subscription);
		const subscriptionId = String(subscription?.subscriptionId);
		expect(await run('subscription', 'delete', { ...type, subscriptionId })).toMatchObject([
			{ subscriptionId, deleted: true },
		]);
		expect(await run('destination', 'delete', { destinationId })).toMatchObject([
			{ deleted: true },
		]);
		expect(await run('destination', 'getAll')).toEqual([]);
	});

	it('says clearly where Transfers are closed to the account', async () => {
		const closed = await startSellingPartner({ deniedOperations: ['listPayouts'] });
		const parameters = { resource: 'payout', operation: 'getAll', returnAll: true };
		const credential = credentialFor(closed);
		const failed = execute(new AmazonSellingPartner(), { parameters, credential });
		await expect(failed).rejects.toMatchObject({
			description: expect.stringContaining('Transfers API not to every account') as string,
		});
		await closed.close();
	});
});
