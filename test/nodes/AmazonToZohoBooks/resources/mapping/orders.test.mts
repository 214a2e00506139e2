import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { jsonOf } from '../../mapping.mts';
import { order, settlement } from './orderItems.mts';

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks({ timeZone: 'UTC' });
});
afterEach(async () => await books.sim.close());

const map = async (...items: INodeExecutionData[]) =>
	await jsonOf(books.sim, items, { policy: 'perOrder' });

async function post(items: readonly IDataObject[]) {
	const payloads = items.filter(({ payload }) => payload).map(({ payload }) => payload);
	return (await books.run(createOrGet(...payloads))).map(({ json }) => json.outcome);
}

const linesOf = (item?: IDataObject) =>
	(item?.lines as IDataObject[]).map(({ category, debit, credit }) => [category, debit, credit]);

describe('amazonToZohoBooks mapping of orders', () => {
	it('books a shipped order, owed by Amazon, in the books’ currency', async () => {
		const [item] = await map(order('111-1', '12.00'));
		expect(item).toMatchObject({
			key: 'AMZ-O-111-1',
			sourceKey: 'order:111-1',
			policy: 'perOrder',
			part: '2026-05-21',
			payload: { journal_date: '2026-05-21', reference_number: 'AMZ-O-111-1' },
		});
		expect(linesOf(item)).toEqual([
			['productSales', '0.00', '12.00'],
			['orderReceivable', '12.00', '0.00'],
		]);
	});

	it.each([
		['PENDING', true, 'has not wholly shipped'],
		['CANCELLED', false, 'was cancelled'],
	])('posts nothing for an order that is %s', async (fulfillmentStatus, waiting, reason) => {
		const given = order('111-1', '12.00', { fulfillment: { fulfillmentStatus } });
		const [item] = await map(given);
		expect(item).toMatchObject({ key: 'order:111-1', skipped: true, waiting });
		expect(item?.reason).toContain(reason);
	});

	it('takes answers of Amazon as they are, and names a refused order', async () => {
		const [one, two] = [
			order('111-1', '12.00').json,
			order('111-2', '3.00', { proceeds: null }).json,
		];
		const items = await map({ json: { orders: [one, two], pagination: {} } });
		expect(items.map(({ key }) => key)).toEqual(['AMZ-O-111-1', undefined]);
		expect(items[1]).toMatchObject({
			details: { code: 'incompleteOrder', sourceKey: 'order:111-2' },
		});
	});

	it('asks for orders that are not simplified', async () => {
		const [item] = await map({ json: { orderId: '111-1', items: [] } });
		expect(item).toMatchObject({ details: { code: 'incompleteOrder' } });
		expect(String(item?.error)).toContain('simplified');
	});

	it('keeps the date of a posted order that Amazon has updated since', async () => {
		expect(await post(await map(order('111-1', '12.00')))).toEqual(['created']);
		const later = order('111-1', '12.00', { lastUpdatedTime: '2026-06-20T10:00:00Z' });
		expect(await post(await map(later))).toEqual(['alreadyPosted']);
		expect(books.sim.journals()).toHaveLength(1);
	});
});

describe('a settlement after its orders', () => {
	it('closes what was posted, books the rest, and names each difference', async () => {
		await post(await map(order('111-1', '12.00'), order('111-2', '20.00')));
		const items = await map(
			settlement([
				['111-1', '12.00'],
				['111-2', '19.50'],
				['111-3', '7.00'],
			]),
		);
		expect(items).toMatchObject([{ policy: 'perOrder' }, { part: '2026-06' }]);
		expect(linesOf(items[0])).toEqual([
			['productSales', '0.00', '7.00'],
			['referralFees', '15.00', '0.00'],
			['carriedForward', '23.50', '0.00'],
			['orderReceivable', '0.00', '31.50'],
		]);
		expect(items[0]?.warnings).toEqual([
			'Order 111-2: posted with 20.00 USD, settled here with 19.50; 0.50 stays open in orders receivable.',
		]);
		expect(await post(items)).toEqual(['created', 'created']);
	});

	it('leaves no second journal for its orders, however late they are mapped', async () => {
		const paid = settlement([['111-1', '12.00']]);
		await post(await map(paid));
		// A refund updates an order months later; Amazon names no shipment of what it ships itself.
		const late = order('111-1', '12.00', { lastUpdatedTime: '2026-09-20T10:00:00Z' });
		expect(await map(late)).toMatchObject([
			{ skipped: true, reason: expect.stringContaining('books its revenue') as string },
		]);
	});

	it('is booked as any settlement where no order was posted before', async () => {
		const rows = [['111-1', '12.00']] as const;
		const [perOrder] = await map(settlement(rows));
		const [plain] = await jsonOf(books.sim, [settlement(rows)]);
		expect(linesOf(perOrder)).toEqual(linesOf(plain));
	});
});
