// What stands behind a journal line, and why Amazon's own page may say something else.
import { readFileSync } from 'node:fs';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { fileItem, jsonOf } from '../../mapping.mts';

const fixtures = new URL('../../../../fixtures/', import.meta.url);

/** Rows of a synthetic settlement over a month's end: order, SKU, type, name, amount, instant. */
// prettier-ignore
const rows = [
	['o-1', 'BOOK-1', 'ItemPrice', 'Principal', '20.00', '2026-05-30 12:00:00 UTC'],
	['o-1', 'BOOK-1', 'ItemPrice', 'Tax', '1.60', '2026-05-30 12:00:00 UTC'],
	['o-1', 'BOOK-1', 'ItemFees', 'Commission', '-3.00', '2026-05-30 12:00:00 UTC'],
	// In May by Pacific time, in June by the clock of the books.
	['o-2', 'BOOK-2', 'ItemPrice', 'Principal', '30.00', '2026-06-01 03:00:00 UTC'],
	['o-3', 'TOY-1', 'ItemPrice', 'Principal', '50.00', '2026-06-02 12:00:00 UTC'],
	['', '', 'other-transaction', 'Current Reserve Amount', '-10.00', '2026-06-03 12:00:00 UTC'],
] as const;

const columns = [
	['settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date', 'total-amount'],
	['currency', 'transaction-type', 'order-id', 'sku', 'marketplace-name', 'fulfillment-id'],
	['amount-type', 'amount-description', 'amount', 'posted-date-time'],
].flat();

function report(): string {
	const id = '29900000099';
	const dates = ['2026-05-25 00:00:00 UTC', '2026-06-08 00:00:00 UTC', '2026-06-10 00:00:00 UTC'];
	const summary = [id, ...dates, '88.60', 'USD'].join('\t');
	const lines = rows.map(([order, sku, type, name, amount, posted]) => {
		const kind = order === '' ? 'other-transaction' : 'Order';
		return [
			id,
			'',
			'',
			'',
			'',
			'',
			kind,
			order,
			sku,
			'Amazon.com',
			'AFN',
			type,
			name,
			amount,
			posted,
		].join('\t');
	});
	return [columns.join('\t'), summary, ...lines].join('\n');
}

let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks();
});
afterAll(async () => await zoho.close());

const explain = async (parameters: IDataObject) =>
	await jsonOf(zoho, [fileItem(report())], {
		operation: 'explain',
		options: { timeZone: 'UTC' },
		...parameters,
	});

const sales = { explainKinds: ['productSales'] };
const named = (value: string) => ({ __rl: true, mode: 'name', value });
const amounts = (item: IDataObject | undefined) =>
	(item?.steps as Array<{ step: string; amount: string }>).map(({ amount }) => amount);

describe('amazonToZohoBooks mapping: explain', () => {
	it('gives the charges, orders and rows behind a journal line', async () => {
		const items = await explain({ ...sales, explainMonth: '2026-06' });
		expect(items).toMatchObject([
			{ order: 'o-2', sku: 'BOOK-2', amount: '30.00', date: '2026-06-01', row: 6 },
			{ order: 'o-3', sku: 'TOY-1', amount: '50.00', date: '2026-06-02', row: 7 },
		]);
		expect(items[0]).toMatchObject({ journal: 'AMZ-S-29900000099-202606' });
	});

	it('tells the steps from Seller Central’s figure to the journal: the time zone', async () => {
		const [item] = await explain({ ...sales, explainMonth: '2026-06', output: 'summary' });
		expect(item).toMatchObject({ amount: '80.00', charges: 2, orders: 2 });
		expect(amounts(item)).toEqual(['50.00', '30.00', '80.00']);
		expect(JSON.stringify(item?.steps)).toContain('America/Los_Angeles');
		const [may] = await explain({ ...sales, explainMonth: '2026-05', output: 'summary' });
		expect(amounts(may)).toEqual(['50.00', '-30.00', '20.00']);
	});

	it('and what a rule put on another line', async () => {
		const rules = {
			rule: [
				{ name: 'Books', categories: ['productSales'], account: named('Sales'), sku: 'BOOK-*' },
			],
		};
		const books = { rules, ...sales, explainAccount: named('Sales') };
		const [item] = await explain({ ...books, output: 'summary' });
		expect(item).toMatchObject({ amount: '50.00', orders: 2 });
		expect(amounts(item)).toEqual(['100.00', '-50.00', '50.00']);
		const charges = await explain(books);
		expect(charges.map(({ rule }) => rule)).toEqual(['Books', 'Books']);
	});

	it('finds orders by how they are taxed, where sales are split by it', async () => {
		const own = { name: 'Own tax', account: named('Sales'), taxTreatment: 'own' };
		const charges = await explain({
			...sales,
			explainAccount: named('Sales'),
			rules: { rule: [{ ...own, categories: ['productSales'] }] },
			options: { timeZone: 'UTC', splitByTaxTreatment: true },
		});
		expect(charges).toMatchObject([{ order: 'o-1', amount: '20.00', rule: 'Own tax' }]);
	});

	it('finds which kinds of charge make the figure of Amazon’s page', async () => {
		const [withTax] = await explain({ ...sales, amazonFigure: '101.60', output: 'summary' });
		expect(withTax).toMatchObject({ matched: ['Sales tax collected'], unexplained: '1.60' });
		const [nothing] = await explain({ ...sales, amazonFigure: '99.99', output: 'summary' });
		expect(nothing).toMatchObject({ matched: null, unexplained: '-0.01' });
		const [refused] = await explain({ ...sales, amazonFigure: 'many' });
		expect(refused).toMatchObject({ details: { code: 'invalidAmount' } });
	});

	it('shows a payout as proceeds less reserves', async () => {
		const [item] = await explain({ explainKinds: ['clearing'], output: 'summary' });
		expect(item).toMatchObject({ amount: '88.60', charges: 6 });
		expect(amounts(item)).toEqual(['98.60', '-10.00', '88.60']);
	});

	it('finds fees that are booked against bills', async () => {
		const options = { timeZone: 'UTC', feesFrom: 'bills', createMissingAccounts: true };
		const bills = { explainKinds: ['feeBills'], options };
		const [item] = await explain({ ...bills, output: 'summary' });
		expect(item).toMatchObject({ amount: '-3.00', charges: 1 });
		expect(await explain(bills)).toMatchObject([{ order: 'o-1', name: 'ItemFees / Commission' }]);
	});

	it('lists no more charges than asked for; sums are of all', async () => {
		expect(await explain({ explainLimit: 2 })).toHaveLength(2);
		const [item] = await explain({ explainLimit: 2, output: 'summary' });
		expect(item).toMatchObject({ charges: 6, chargesShown: 2, amount: '88.60' });
	});

	it('makes a page that stands by itself', async () => {
		const [item] = await explain({ ...sales, explainMonth: '2026-06', output: 'page' });
		expect(item?.html).toMatch(/^<!doctype html>/);
		for (const text of ['80.00 USD', 'o-3', 'BOOK-2', 'In the journal']) {
			expect(item?.html).toContain(text);
		}
	});
});

describe('explain of days of transactions', () => {
	const answer = JSON.parse(
		readFileSync(new URL('transactions/synthetic-us-deferred.json', fixtures), 'utf8'),
	) as IDataObject;
	const run = async (policy: string, more: IDataObject = {}) =>
		await jsonOf(zoho, [{ json: answer }], {
			operation: 'explain',
			policy,
			output: 'summary',
			...sales,
			options: { timeZone: 'America/Los_Angeles', asOf: '2026-11-24T00:00:00Z' },
			...more,
		});

	it('tells what Amazon holds back, and what was recognised before: the steps add up', async () => {
		const texts: string[] = [];
		for (const policy of ['accrual', 'released']) {
			const [item] = await run(policy);
			const cents = amounts(item).map((text) => Math.round(Number(text) * 100));
			const last = cents.pop();
			expect(cents.reduce((sum, one) => sum + one, 0)).toBe(last);
			texts.push(JSON.stringify(item?.steps));
		}
		expect(texts[0]).toContain('booked already when the order happened');
		expect(texts[1]).toContain('Held back by Amazon');
	});

	it('names the transaction of each charge', async () => {
		const items = await run('released', { output: 'lines' });
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) expect(item.transactionId).toMatch(/./);
	});
});
