// The user's rules through the node: which line a charge is on, and what Zoho Books is sent.
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { exchange } from '../../../../simulators/zohoBooks/connect.mts';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { executeNode } from '../../../../support/executeNode.mts';
import { fileItem, jsonOf, zohoCredential } from '../../mapping.mts';

const columns =
	'settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\tmarketplace-name\tfulfillment-id\torder-id\tsku\tamount-type\tamount-description\tamount\tposted-date-time';

type Row = readonly [sku: string, type: string, name: string, amount: string];

/** A synthetic report of one month, with SKUs. */
function report(rows: readonly Row[], currency = 'USD'): string {
	const id = '29900000088';
	const cents = rows.reduce((sum, row) => sum + Math.round(Number(row[3]) * 100), 0);
	const total = (cents / 100).toFixed(2);
	const dates = ['2026-05-02 00:00:00 UTC', '2026-05-16 00:00:00 UTC', '2026-05-18 00:00:00 UTC'];
	const summary = [id, ...dates, total, currency].join('\t');
	const lines = rows.map(([sku, type, name, amount], index) =>
		[id, '', '', '', '', '', 'Order', 'Amazon.com', 'AFN', `1-${index}`, sku, type, name, amount]
			.concat('2026-05-04 10:00:00 UTC')
			.join('\t'),
	);
	return [columns, summary, ...lines].join('\n');
}

const rows: Row[] = [
	['BOOK-1', 'ItemPrice', 'Principal', '20.00'],
	['BOOK-2', 'ItemPrice', 'Principal', '30.00'],
	['TOY-1', 'ItemPrice', 'Principal', '50.00'],
	['BOOK-1', 'ItemFees', 'Commission', '-3.00'],
	['TOY-1', 'ItemFees', 'Never Seen Fee', '-1.00'],
];
const named = (value: string) => ({ __rl: true, mode: 'name', value });
const booksRule = {
	name: 'Books',
	categories: ['productSales'],
	account: named('Sales'),
	sku: 'BOOK-*',
};

let zoho: ZohoBooksSimulator;
beforeEach(async () => {
	zoho = await startZohoBooks();
});
afterEach(async () => await zoho.close());

const map = async (parameters: IDataObject, text = report(rows)) =>
	await jsonOf(zoho, [fileItem(text)], parameters);

const linesOf = (item: IDataObject | undefined) => item?.lines as IDataObject[];

describe('rules of the mapper', () => {
	it('put the sales of one SKU family on an account of its own; the line names the rule', async () => {
		const [item] = await map({ rules: { rule: [booksRule] } });
		expect(linesOf(item)).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ accountName: 'Sales', credit: '50.00', count: 2, rule: 'Books' }),
				expect.objectContaining({ accountName: 'Amazon Sales', credit: '50.00', count: 1 }),
			]),
		);
		const { line_items: sent } = item?.payload as { line_items: IDataObject[] };
		expect(sent.map(({ description }) => description)).toContain(
			'Product sales · 2 charges, 2026-05 · rule Books [productSales]',
		);
	});

	it('send tax, location, tag and contact, which change the content hash; Zoho Books keeps them', async () => {
		const taxed = {
			...booksRule,
			account: { mode: 'list', value: 'unchanged' },
			tax: { mode: 'id', value: '71' },
			location: { mode: 'list', value: '72' },
			reportingTag: { mode: 'list', value: '73:74' },
			contact: { mode: 'id', value: '75' },
			description: 'Books of the shop',
		};
		const options = { vatTreatment: 'uk', includeInVatReturn: true };
		const [plain] = await map({ rules: { rule: [booksRule] } });
		const [item] = await map({ rules: { rule: [taxed] }, options });
		expect(item?.contentHash).not.toBe(plain?.contentHash);
		expect(item?.payload).toMatchObject({
			vat_treatment: 'uk',
			include_in_vat_return: true,
			line_items: expect.arrayContaining([
				expect.objectContaining({
					account_id: zoho.accountId('Amazon Sales'),
					tax_id: '71',
					location_id: '72',
					tags: [{ tag_id: '73', tag_option_id: '74' }],
					customer_id: '75',
					description: 'Books of the shop · 2 charges, 2026-05 · rule Books [productSales]',
				}),
			]),
		});
		zoho.takeTax();
		const posted = await executeNode(new ZohoBooks(), {
			parameters: {
				resource: 'journal',
				operation: 'createOrGet',
				payload: '={{ $json.payload }}',
			},
			items: [{ json: item ?? {} }],
			credentials: await zohoCredential(zoho),
		});
		expect(posted[0]?.json).toMatchObject({ outcome: 'created' });
	});

	it('that post alike become one line, which names them both', async () => {
		const second = { ...booksRule, name: 'Toys', sku: 'TOY-*' };
		const [item] = await map({ rules: { rule: [booksRule, second] } });
		const sales = linesOf(item).filter(({ category }) => category === 'productSales');
		expect(sales).toMatchObject([{ credit: '100.00', count: 3, rule: 'Books, Toys' }]);
	});

	it('tell what a charge is that nobody knows, so that nothing is blocked', async () => {
		const known = {
			name: 'New fee',
			categories: ['any'],
			path: 'Never Seen*',
			treatAs: 'otherFees',
		};
		const options = { onUncategorized: 'block' };
		expect(await map({ options })).toMatchObject([{ details: { code: 'uncategorizedCharges' } }]);
		const [item] = await map({ options, rules: { rule: [known] } });
		expect(item).toMatchObject({ uncategorized: [], warnings: [] });
		expect(linesOf(item)).toContainEqual(
			expect.objectContaining({ category: 'otherFees', debit: '1.00', rule: 'New fee' }),
		);
	});

	it('with a tax are refused in India before anything is sent', async () => {
		await zoho.close();
		zoho = await startZohoBooks({ baseCurrency: 'INR' });
		const taxed = { ...booksRule, tax: { mode: 'id', value: '71' } };
		const text = report(rows, 'INR');
		const [item] = await map({ rules: { rule: [taxed] } }, text);
		expect(item).toMatchObject({
			error: expect.stringContaining('Books for India takes no tax'),
			details: { code: 'taxNotSupported' },
		});
		const preview = { operation: 'preview', output: 'summary' };
		const [shown] = await map({ rules: { rule: [taxed] }, ...preview }, text);
		expect(JSON.stringify(shown?.problems)).toContain('takes no tax');
	});

	it('name accounts that are missing, and have them created', async () => {
		const rule = { ...booksRule, account: named('Sales of Books {currency}') };
		const [refused] = await map({ rules: { rule: [rule] } });
		expect(refused?.error).toContain('"Sales of Books USD" does not exist');
		const options = { createMissingAccounts: true };
		const [item] = await map({ rules: { rule: [rule] }, options });
		expect(linesOf(item)[0]).toMatchObject({ accountName: 'Sales of Books USD' });
		expect(zoho.accountNames()).toContain('Sales of Books USD');
	});
});

describe('sales on the account of the SKU’s item', () => {
	const addItem = async (name: string, sku: string, account: string): Promise<string> => {
		const headers = { Authorization: `Zoho-oauthtoken ${(await exchange(zoho)).access_token}` };
		const params = { organization_id: zoho.organizationId };
		const body = { name, sku, rate: 1, account_id: zoho.accountId(account) };
		const { data } = await axios.post<{ item: { item_id: string } }>(
			`${zoho.url}/books/v3/items`,
			body,
			{ headers, params },
		);
		return data.item.item_id;
	};

	it('is found by the SKU or by the SKU map; what is not found is named', async () => {
		await addItem('First book', 'book-1', 'Sales');
		const second = await addItem('Second book', 'OTHER', 'Sales');
		const skuMap = { row: [{ sku: 'BOOK-2', item: { mode: 'list', value: second } }] };
		const [item] = await map({ skuMap, options: { revenueFromItems: true } });
		expect(linesOf(item)).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ accountName: 'Sales', credit: '50.00', count: 2 }),
				expect.objectContaining({ accountName: 'Amazon Sales', credit: '50.00' }),
			]),
		);
		expect(JSON.stringify(item?.warnings)).toContain('TOY-1');
	});
});
