import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOrGet, openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { jsonOf } from '../../mapping.mts';
import { order, settlement, type Row } from './orderItems.mts';

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks({ timeZone: 'UTC' });
});
afterEach(async () => await books.sim.close());

const published = { journalStatus: 'published' };

const toInvoices = async (items: readonly INodeExecutionData[], invoicePer: string) =>
	await jsonOf(books.sim, items, {
		...published,
		operation: 'toInvoices',
		createMissingRecords: true,
		invoicePer,
	});

async function post(resource: string, items: readonly IDataObject[]) {
	const parameters = { resource, operation: 'postOnce', payload: '={{ $json.payload }}' };
	const posted = await books.run({ parameters, items: items.map((json) => ({ json })) });
	return posted.map(({ json }) => json.outcome);
}

const balances = () =>
	new Map(
		books.sim
			.trialBalance()
			.map(({ account_name: name, debit, credit }) => [name, Number(debit) - Number(credit)]),
	);

/** Synthetic orders of six days of a month; each is a cent dearer than the one before. */
const monthOf = (count: number) =>
	Array.from({ length: count }, (_, index) => {
		const day = String((index % 6) + 1).padStart(2, '0');
		const id = `111-0000001-${String(index).padStart(7, '0')}`;
		const amount = (10 + index / 100).toFixed(2);
		const changes = {
			createdTime: `2026-04-${day}T01:00:00Z`,
			lastUpdatedTime: `2026-04-${day}T10:00:00Z`,
		};
		return { item: order(id, amount, changes), row: [id, amount] as const satisfies Row };
	});

/** Calls of Zoho Books that something takes. */
async function callsOf<T>(work: () => Promise<T>): Promise<[T, number]> {
	const before = books.requests('GET', /./).length + books.requests('POST', /./).length;
	const done = await work();
	return [done, books.requests('GET', /./).length + books.requests('POST', /./).length - before];
}

it.each([
	['day', 900, 6],
	['order', 8, 8],
])(
	'many orders, one invoice for each %s: few calls, nothing twice, and 0.00 in the end',
	async (per, count, invoices) => {
		const month = monthOf(count);
		const items = month.map(({ item }) => item);
		const rows = month.map(({ row }) => row);

		// The run is broken off half-way, and begins anew.
		const first = await toInvoices(items, per);
		expect(first).toHaveLength(invoices);
		await post('invoice', first.slice(0, invoices / 2));
		const [outcomes, calls] = await callsOf(async () =>
			post('invoice', await toInvoices(items, per)),
		);
		expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(invoices / 2);
		expect(books.sim.recordsOf('/invoices')).toHaveLength(invoices);
		// Four for each that is new, two for each that is found; what the ledger holds is read before.
		expect(calls).toBeLessThanOrEqual(invoices * 3 + 20);

		const journals = await jsonOf(books.sim, [settlement(rows)], {
			...published,
			policy: 'perOrder',
		});
		await books.run(createOrGet(...journals.map(({ payload }) => payload)));
		const [payments, paymentCalls] = await callsOf(async () =>
			post('customerPayment', await toInvoices([settlement(rows)], per)),
		);
		expect(payments).toEqual(['created']);
		expect(paymentCalls).toBeLessThanOrEqual(30);
		expect(await post('customerPayment', await toInvoices([settlement(rows)], per))).toEqual([
			'alreadyPosted',
		]);
		expect(new Set(books.sim.recordsOf('/invoices').map(({ status }) => status))).toEqual(
			new Set(['paid']),
		);
		expect(balances().get('Accounts Receivable') ?? 0).toBe(0);
		expect(balances().get('Amazon Orders Receivable') ?? 0).toBe(0);
	},
	120_000,
);
