import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, type OpenBooks } from '../connected.mts';

let books: OpenBooks;
let customer: IDataObject;
let item: IDataObject;

beforeEach(async () => {
	books = await openBooks();
	customer = await made('contact', { contact_name: 'Amazon (Amazon.com)' });
	item = await made('item', { name: 'Amazon sale (Amazon.com)', rate: 0 });
});
afterEach(async () => await books.sim.close());

async function made(record: string, body: IDataObject): Promise<IDataObject> {
	const answer = await books.zoho.ask({
		method: 'POST',
		path: `/${record}s`,
		body,
		subject: record,
	});
	return answer[record] as IDataObject;
}

/** A synthetic invoice as the mapper makes it. */
const invoice = (changes: IDataObject = {}): IDataObject => ({
	customer_id: customer.contact_id,
	invoice_number: 'AMZ-O-111-0000001-0000001',
	date: '2026-05-21',
	line_items: [
		{ item_id: item.item_id, quantity: 2, rate: 3.33 },
		{ item_id: item.item_id, quantity: 1, rate: 3.34 },
	],
	notes: `Amazon orders: 111-0000001-0000001=10.00 sha256:${'0'.repeat(64)}`,
	...changes,
});

const payment = (): IDataObject => ({
	customer_id: customer.contact_id,
	payment_mode: 'Amazon',
	amount: 10,
	date: '2026-06-03',
	reference_number: 'AMZ-P-1-2',
	invoices: [],
});

const post = async (resource: string, ...items: IDataObject[]) =>
	(
		await books.run({
			parameters: { resource, operation: 'postOnce', payload: '={{ $json.payload }}' },
			items: items.map((json) => ({ json })),
		})
	).map(({ json }) => json);

const invoices = () => books.sim.recordsOf('/invoices');

describe('post once', () => {
	it('creates, and finds what is there; the input travels along', async () => {
		const given = { key: 'AMZ-O-1', payload: invoice(), markAsSent: true };
		expect(await post('invoice', given, given)).toMatchObject([
			{ key: 'AMZ-O-1', outcome: 'created', status: 'sent', total: '10' },
			{ key: 'AMZ-O-1', outcome: 'alreadyPosted', status: 'sent' },
		]);
		expect(invoices()).toMatchObject([{ invoice_number: 'AMZ-O-111-0000001-0000001' }]);
	});

	it.each(['lostAnswer', '5xxAfterWrite'] as const)(
		'leaves one invoice and one payment where the answer is a %s',
		async (kind) => {
			const match = ({ method, path }: { method: string; path: string }) =>
				method === 'POST' && /\/(?:invoices|customerpayments)$/.test(path);
			for (const [resource, payload] of [
				['invoice', invoice()],
				['customerPayment', payment()],
			] as const) {
				books.sim.faults.push({ match, times: 1, kind });
				await post(resource, { payload });
				await post(resource, { payload });
			}
			expect(invoices()).toHaveLength(1);
			expect(books.sim.recordsOf('/customerpayments')).toHaveLength(1);
		},
		60_000,
	);

	it('leaves an invoice as a draft that Zoho Books keeps with another total, and says so', async () => {
		await books.zoho.ask({
			method: 'PUT',
			path: `/invoices/${String((await post('invoice', { payload: invoice() }))[0]?.recordId)}`,
			body: { ...invoice(), shipping_charge: 1 },
			subject: 'invoice',
		});
		const [again] = await post('invoice', { payload: invoice(), markAsSent: true });
		expect(again).toMatchObject({
			details: { code: 'contentChanged', found: '11.000', wanted: '10.000' },
		});
		expect(invoices()).toMatchObject([{ status: 'draft' }]);
	});

	it('lets through what the mapper leaves out, and takes no item without a payload', async () => {
		expect(
			await post('invoice', { key: 'order:1', skipped: true }, { key: 'order:2' }),
		).toMatchObject([
			{ key: 'order:1', outcome: 'skipped', recordId: '' },
			{ details: { code: 'missingValue' } },
		]);
		expect(invoices()).toEqual([]);
	});
});
