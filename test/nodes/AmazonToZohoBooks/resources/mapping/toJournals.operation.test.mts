import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { commission, fileItem, jsonOf, report, runMapper, sale } from '../../mapping.mts';

let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks({ timeZone: 'America/Toronto' });
});
afterAll(async () => await zoho.close());

const june = ['Order', 'ItemPrice', 'Principal', '40.00', '2026-06-02 10:00:00 UTC'] as const;

describe('amazonToZohoBooks mapping: toJournals', () => {
	it('gives one item per calendar month, as the contract says', async () => {
		const items = await jsonOf(zoho, [fileItem(report({ rows: [sale, commission, june] }))]);
		expect(items).toMatchObject([
			{
				key: 'AMZ-S-29900000077-202605',
				sourceKey: 'settlement:29900000077',
				policy: 'settlement',
				part: '2026-05',
				timeZone: 'America/Toronto',
				currency: 'USD',
				baseCurrency: 'USD',
				settlementTotal: '125.00',
				journalTotal: '100.00',
				exchangeRate: '1',
				noEffect: false,
				warnings: [],
				uncategorized: [],
				payload: { journal_date: '2026-05-31', status: 'draft' },
			},
			{ part: '2026-06', payload: { journal_date: '2026-06-02' } },
		]);
		expect(items[0]?.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
	});

	it('carries the first month forward and clears the total in the last', async () => {
		const items = await jsonOf(zoho, [fileItem(report({ rows: [sale, commission, june] }))]);
		expect(items.map(({ lines }) => lines)).toMatchObject([
			[
				{ category: 'productSales', debit: '0.00', credit: '100.00', count: 1 },
				{ category: 'referralFees', debit: '15.00', credit: '0.00' },
				{ category: 'carriedForward', debit: '85.00', credit: '0.00' },
			],
			[
				{ category: 'productSales', credit: '40.00' },
				{ category: 'carriedForward', debit: '0.00', credit: '85.00' },
				{ category: 'clearing', debit: '125.00', credit: '0.00' },
			],
		]);
	});

	it('links every journal to the report it came from, and reads the books once', async () => {
		const asked = zoho.requests.length;
		const files = [
			{ id: '1', rows: [sale] },
			{ id: '2', rows: [sale, june] },
		];
		const items = await runMapper(
			zoho,
			files.map((file) => fileItem(report(file))),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
		]);
		// Organizations, accounts, currencies; and whether orders stand as invoices.
		expect(zoho.requests.slice(asked).filter(({ url }) => url.startsWith('/books')).length).toBe(4);
	});

	it('refuses a file that does not add up, and goes on with the next', async () => {
		const bad = fileItem(report({ rows: [sale], total: '99.99' }));
		const items = await runMapper(zoho, [bad, fileItem(report({ rows: [sale] }))]);
		expect(items).toMatchObject([
			{
				json: {
					details: {
						code: 'doesNotAddUp',
						total: '99.99',
						sumOfCharges: '100.00',
						difference: '-0.01',
					},
				},
				pairedItem: { item: 0 },
			},
			{ json: { key: 'AMZ-S-29900000077-202605' } },
			{ json: { key: 'AMZ-S-29900000077-202606' } },
		]);
	});

	it('takes the rate that Amazon paid, unrounded, for every part', async () => {
		const group = {
			originalTotal: { amount: '100.00', currency: 'CAD' },
			convertedTotal: { amount: '73.12', currency: 'USD' },
			fundTransferStatus: 'Succeeded',
		};
		const file = report({ rows: [sale], currency: 'CAD' });
		const items = await jsonOf(zoho, [fileItem(file, { financialEventGroup: group })]);
		for (const item of items) {
			expect(item).toMatchObject({
				exchangeRate: '0.7312',
				exchangeRateSource: 'amazon',
				payload: { exchange_rate: 0.7312 },
			});
		}
	});

	it('finds its rate among the event groups of all currencies that share its period', async () => {
		const paid = (currency: string, amount: string, converted: string) => ({
			originalTotal: { amount, currency },
			convertedTotal: { amount: converted, currency: 'USD' },
			fundTransferStatus: 'Succeeded',
		});
		const financialEventGroups = [paid('MXN', '100.00', '5.00'), paid('CAD', '100.00', '73.12')];
		const file = report({ rows: [sale], currency: 'CAD' });
		const json = { financialEventGroup: null, financialEventGroups };
		const items = await jsonOf(zoho, [fileItem(file, json)]);
		expect(items[0]).toMatchObject({ exchangeRate: '0.7312', exchangeRateSource: 'amazon' });
	});

	it('waits for the rate while Amazon has not paid', async () => {
		const group = {
			originalTotal: { amount: '100.00', currency: 'CAD' },
			fundTransferStatus: 'Processing',
		};
		const file = report({ rows: [sale], currency: 'CAD' });
		const items = await jsonOf(zoho, [fileItem(file, { financialEventGroup: group })]);
		expect(items).toMatchObject([{ details: { code: 'waiting' } }]);
	});

	it('skips what the filters leave out, and says so', async () => {
		const file = fileItem(report({ rows: [sale] }), { reportId: '77' });
		const items = await jsonOf(zoho, [file], { currencies: ['CAD'] });
		expect(items).toMatchObject([
			{ key: 'settlement:29900000077', skipped: true, source: { reportId: '77' } },
		]);
		expect(items[0]?.reason).toContain('USD');
	});
});

it('books a settlement that names no marketplace, whatever marketplaces are wanted', async () => {
	const type = 'other-transaction';
	const rows = [[type, type, 'Subscription Fee', '-39.99'] as const];
	const file = fileItem(report({ rows, marketplace: '' }));
	const items = await jsonOf(zoho, [file], { marketplaces: ['Amazon.ca'] });
	expect(items.map(({ skipped }) => skipped)).not.toContain(true);
	expect(items.at(-1)).toMatchObject({ settlementTotal: '-39.99' });
});

describe('the accounts of the panel', () => {
	const named = (value: string) => ({ __rl: true, mode: 'name', value });
	const lines = async (parameters: IDataObject) => {
		const fees = ['Order', 'ItemFees', 'Digital Services Fee', '-1.00'] as const;
		const file = fileItem(report({ rows: [sale, commission, fees] }));
		const [item] = await jsonOf(zoho, [file], parameters);
		return item?.lines;
	};

	it('are chosen by group, and one by one where they differ', async () => {
		const found = await lines({
			amazonFeesAccount: named('Amazon Other Fees'),
			otherAccounts: { row: [{ category: 'referralFees', account: named('Amazon Advertising') }] },
		});
		expect(found).toMatchObject([
			{ category: 'productSales', accountName: 'Amazon Sales' },
			{ category: 'referralFees', accountName: 'Amazon Advertising' },
			{ category: 'digitalServicesFees', accountName: 'Amazon Other Fees' },
			{ category: 'carriedForward' },
		]);
	});

	it('go before those by category, and an empty picker leaves them', async () => {
		const found = await lines({
			accounts: {
				productSales: named('Amazon Shipping Income'),
				referralFees: named('Amazon EPR Fees'),
			},
			salesAccount: { __rl: true, mode: 'list', value: '' },
			amazonFeesAccount: named('Amazon Other Fees'),
		});
		expect(found).toMatchObject([
			{ category: 'productSales', accountName: 'Amazon Shipping Income' },
			{ category: 'referralFees', accountName: 'Amazon Other Fees' },
			{ category: 'digitalServicesFees', accountName: 'Amazon Other Fees' },
			{ category: 'carriedForward' },
		]);
	});

	it('are read as names where a name was kept when its mode became a list', async () => {
		const kept = { __rl: true, mode: 'list', value: 'Amazon Advertising' };
		const found = await lines({ accounts: { referralFees: kept } });
		expect(found).toMatchObject([{}, { accountName: 'Amazon Advertising' }, {}, {}]);
	});
});

describe('options', () => {
	it('are read in the collection and beside it', async () => {
		const file = fileItem(report({ rows: [sale, june] }));
		const zones = [{ timeZone: 'Asia/Tokyo' }, { options: { timeZone: 'Asia/Tokyo' } }];
		for (const parameters of zones) {
			const items = await jsonOf(zoho, [file], parameters);
			expect(items).toMatchObject([{ timeZone: 'Asia/Tokyo' }, { timeZone: 'Asia/Tokyo' }]);
		}
	});

	it('names the field of the file', async () => {
		const { binary, json } = fileItem(report({ rows: [sale] }));
		const item = { json, binary: { report: binary?.data ?? { data: '', mimeType: '' } } };
		const items = await jsonOf(zoho, [item], { options: { binaryPropertyName: 'report' } });
		expect(items).toMatchObject([{ part: '2026-05' }, { part: '2026-06' }]);
	});

	it('waits for a rate only so long: what counts as now can be said', async () => {
		const json = { financialEventGroup: null, createdTime: '2026-06-04T00:00:00Z' };
		const file = fileItem(report({ rows: [sale], currency: 'CAD' }), json);
		const early = { asOf: '2026-06-05T00:00:00Z', options: { fixedRate: '0.7' } };
		expect(await jsonOf(zoho, [file], early)).toMatchObject([{ details: { code: 'waiting' } }]);
	});
});

describe('bad input', () => {
	const unknown = ['Order', 'ItemFees', 'Fee Nobody Has Seen', '-3.00'] as const;

	it('posts an unknown charge to suspense, and names it', async () => {
		const [item] = await jsonOf(zoho, [fileItem(report({ rows: [sale, unknown] }))]);
		expect(item).toMatchObject({
			uncategorized: [{ path: expect.stringContaining('Fee Nobody Has Seen'), amount: '-3.00' }],
			warnings: [expect.stringContaining('suspense')],
		});
	});

	it('blocks an unknown charge where the user wants that', async () => {
		const file = fileItem(report({ rows: [sale, unknown] }));
		const items = await jsonOf(zoho, [file], { onUncategorized: 'block' });
		expect(items).toMatchObject([{ details: { code: 'uncategorizedCharges' } }]);
	});

	it('names a currency that the organization lacks', async () => {
		const items = await jsonOf(zoho, [fileItem(report({ rows: [sale], currency: 'PLN' }))]);
		expect(items).toMatchObject([{ details: { code: 'missingCurrency', currency: 'PLN' } }]);
	});

	it('names all accounts that are missing at once', async () => {
		const accounts = {
			productSales: { __rl: true, mode: 'name', value: 'Deleted Sales' },
			referralFees: { __rl: true, mode: 'id', value: '460000000000999' },
		};
		const [item] = await jsonOf(zoho, [fileItem(report({ rows: [sale, commission] }))], {
			accounts,
		});
		expect(item).toMatchObject({ details: { code: 'missingAccount' } });
		expect(item?.error).toContain('The account "Deleted Sales" does not exist in Zoho Books');
		expect(item?.details).toMatchObject({
			sourceKey: 'settlement:29900000077',
			settlementTotal: '85.00',
		});
		expect(item?.error).toContain('460000000000999');
	});

	it.each([
		['Business Checking', 'bank'],
		['Accounts Receivable', 'accounts receivable'],
		['Old Marketplace Sales', 'inactive'],
	])('refuses the account %s (%s)', async (value, why) => {
		const accounts = { productSales: { __rl: true, mode: 'name', value } };
		const [item] = await jsonOf(zoho, [fileItem(report({ rows: [sale] }))], { accounts });
		expect(item).toMatchObject({ details: { code: 'unusableAccount', account: value } });
		expect(item?.error).toContain(why);
	});

	it('says that the organization is not one of the login', async () => {
		const items = await jsonOf(zoho, [fileItem(report({ rows: [sale] }))], {
			organizationId: { __rl: true, mode: 'id', value: '424242' },
		});
		expect(items).toHaveLength(1);
		expect(String(items[0]?.error)).toContain('424242');
	});

	it('says that an item holds no file', async () => {
		const items = await jsonOf(zoho, [{ json: {} }]);
		expect(String(items[0]?.error)).toContain('data');
	});

	it.each([
		['an empty file', ''],
		['an HTML page', '<!DOCTYPE html><html><body>Sign in</body></html>'],
		['a file with too few columns', 'settlement-id\tamount\n1\t2'],
	])('refuses %s', async (_name, text) => {
		const [item] = await jsonOf(zoho, [fileItem(text)]);
		expect(item).toHaveProperty('details.nextStep');
	});
});
