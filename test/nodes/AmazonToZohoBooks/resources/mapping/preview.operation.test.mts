import axios from 'axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { exchange } from '../../../../simulators/zohoBooks/connect.mts';
import { commission, fileItem, jsonOf, report, sale } from '../../mapping.mts';

let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks({ chart: 'bare' });
});
afterAll(async () => await zoho.close());

const summary = { operation: 'preview', output: 'summary' };
const file = fileItem(report({ rows: [sale, commission] }));

describe('amazonToZohoBooks mapping: preview', () => {
	it('shows journals, accounts and charges, and posts nothing', async () => {
		const accounts = { productSales: { __rl: true, mode: 'name', value: 'Sales' } };
		const [item] = await jsonOf(zoho, [file], { ...summary, accounts });
		expect(item).toMatchObject({
			settlementTotal: '85.00',
			journals: [{ part: '2026-05' }, { part: '2026-06' }],
			charges: [
				{ category: 'productSales', account: 'Sales', amount: '100.00', part: '2026-05' },
				{ category: 'referralFees', amount: '-15.00' },
			],
		});
		expect(zoho.journals()).toEqual([]);
	});

	it('names every account that is missing instead of refusing', async () => {
		const [item] = await jsonOf(zoho, [file], summary);
		const problems = JSON.stringify(item?.problems);
		for (const name of ['Amazon Sales', 'Amazon Referral Fees', 'Amazon Clearing']) {
			expect(problems).toContain(name);
		}
	});

	it('names every problem at once: a currency kept without cents, a charge that is blocked', async () => {
		const headers = { Authorization: `Zoho-oauthtoken ${(await exchange(zoho)).access_token}` };
		const url = `${zoho.url}/books/v3/settings/currencies`;
		const currency = { currency_code: 'PLN', currency_format: '1,234,567', price_precision: 0 };
		const params = { organization_id: zoho.organizationId };
		expect((await axios.post(url, currency, { headers, params })).status).toBe(201);
		const strange = ['Order', 'ItemFees', 'Fee Nobody Has Seen', '-3.50'] as const;
		const polish = fileItem(report({ rows: [sale, strange], currency: 'PLN' }));
		const parameters = {
			...summary,
			onUncategorized: 'block',

			exchangeRateSource: 'fixed',
			fixedRate: '0.25',
		};
		const [item] = await jsonOf(zoho, [polish], parameters);
		expect(JSON.stringify(item?.problems)).toMatch(/0 decimals, too few.*Fee Nobody Has Seen/);
	});

	it('warns of what a bookkeeper should know', async () => {
		const type = 'other-transaction';
		const rows = [sale, [type, type, 'Previous Reserve Amount Balance', '9.00'] as const];
		const [item] = await jsonOf(zoho, [fileItem(report({ rows }))], summary);
		expect(item?.warnings).toEqual([
			expect.stringContaining('9.00 USD, from the settlement before'),
		]);
	});

	it('balances the accounts', async () => {
		const [item] = await jsonOf(zoho, [file], summary);
		const rows = item?.trialBalance as Array<{ debit: string; credit: string }>;
		const cents = (text: string) => BigInt(text.replace('.', ''));
		const net = rows.reduce((sum, { debit, credit }) => sum + cents(debit) - cents(credit), 0n);
		expect(net).toBe(0n);
		expect(rows.length).toBeGreaterThan(2);
	});

	it('gives one flat item per journal line, with what is wrong with its account', async () => {
		const accounts = { productSales: { __rl: true, mode: 'name', value: 'Sales' } };
		const items = await jsonOf(zoho, [file], { operation: 'preview', accounts });
		expect(items[0]).toEqual({
			journal: 'AMZ-S-29900000077-202605',
			date: '2026-05-31',
			account: 'Sales',
			kind: 'Product sales',
			debit: '0.00',
			credit: '100.00',
			charges: 1,
			currency: 'USD',
			problem: '',
		});
		expect(items[1]).toMatchObject({
			account: 'Amazon Referral Fees',
			problem: 'The account "Amazon Referral Fees" does not exist in Zoho Books.',
		});
	});

	it('says in a line of its own why a settlement is left out, and what else is wrong', async () => {
		const lines = { operation: 'preview' };
		const leftOut = await jsonOf(zoho, [file], { ...lines, currencies: ['CAD'] });
		expect(leftOut).toMatchObject([{ problem: expect.stringContaining('is in USD') }]);
		const strange = ['Order', 'ItemFees', 'Fee Nobody Has Seen', '-3.50'] as const;
		const blocked = fileItem(report({ rows: [sale, strange] }));
		const [first] = await jsonOf(zoho, [blocked], { ...lines, onUncategorized: 'block' });
		expect(first).toMatchObject({ problem: expect.stringContaining('Fee Nobody Has Seen') });
	});

	it('gives a page that stands by itself, with foreign text escaped', async () => {
		const rows = [sale, ['Order', 'ItemFees', '<script>alert(1)</script>', '-3.50'] as const];
		const odd = fileItem(report({ rows, marketplace: '<b>Amazon</b>' }));
		const [item] = await jsonOf(zoho, [odd], {
			operation: 'preview',
			output: 'page',
			onUncategorized: 'block',
		});
		const page = String(item?.html);
		expect(page).toMatch(/^<!doctype html>/);
		expect(page).not.toMatch(/<script|<b>|https?:/);
		expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(page).toContain('&lt;b&gt;Amazon&lt;/b&gt;');
		expect(page).toContain('prefers-color-scheme: dark');
		expect(page).toContain('@media print');
		expect(page).toContain('AMZ-S-29900000077-202605');
	});
});
