import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { executeNode } from '../../../../support/executeNode.mts';
import { commission, fileItem, jsonOf, report, sale, zohoCredential } from '../../mapping.mts';

let zoho: ZohoBooksSimulator;
beforeEach(async () => {
	zoho = await startZohoBooks({ chart: 'bare', limits: { perMinute: 1000 } });
});
afterEach(async () => await zoho.close());

const setUp = { resource: 'reference', operation: 'setUpAccounts' };
const run = async (parameters = {}) =>
	await jsonOf(zoho, [{ json: {} }], { ...setUp, ...parameters });

describe('amazonToZohoBooks reference: setUpAccounts', () => {
	it('creates what is missing with the right type, and a second run nothing', async () => {
		const first = await run();
		expect(first).toContainEqual(
			expect.objectContaining({
				outcome: 'created',
				accountName: 'Amazon Sales Tax',
				accountType: 'other_current_liability',
				categories: ['taxCollected', 'taxWithheld'],
			}),
		);
		const second = await run();
		expect(new Set(second.map(({ outcome }) => outcome))).toEqual(new Set(['alreadyThere']));
		expect(second).toHaveLength(first.length);
	});

	it('makes a settlement mappable', async () => {
		await run();
		const file = fileItem(report({ rows: [sale, commission] }));
		const items = await jsonOf(zoho, [file]);
		expect(items[0]).toMatchObject({ key: 'AMZ-S-29900000077-202605' });
	});

	it('fills names with currency and leaves accounts picked by id alone', async () => {
		const accounts = {
			productSales: { __rl: true, mode: 'name', value: 'Amazon Sales {currency}' },
			referralFees: { __rl: true, mode: 'id', value: '1' },
		};
		const items = await run({ accounts, currencies: ['CAD', 'USD'] });
		const names = items.map(({ accountName }) => accountName);
		expect(names).toContain('Amazon Sales CAD');
		expect(names).toContain('Amazon Sales USD');
	});

	it('takes the parameters of the mapper, by an expression that gives them', async () => {
		const named = (value: string) => ({ __rl: true, mode: 'name', value });
		const mapper = {
			salesAccount: named('Shop Sales'),
			otherAccounts: { row: [{ category: 'loan', account: named('Loan of {currency}') }] },
			options: { currencies: ['CAD'] },
		};
		const names = (await run({ accounts: mapper })).map(({ accountName }) => accountName);
		expect(names).toEqual(expect.arrayContaining(['Shop Sales', 'Loan of CAD', 'Amazon Clearing']));
		expect(names).not.toContain('Amazon Sales');
		const again = await run({ accounts: JSON.stringify(mapper) });
		expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['alreadyThere']));
	});

	it('evaluates such an expression, whatever the mapper is', async () => {
		const [item] = await executeNode(new AmazonToZohoBooks(), {
			parameters: { ...setUp, accounts: "={{ $('Map to journals').params }}" },
			credentials: await zohoCredential(zoho),
			beside: {
				'Map to journals': {
					resource: 'mapping',
					operation: 'toJournals',
					salesAccount: { __rl: true, mode: 'name', value: 'Shop Sales' },
				},
			},
		});
		expect(item?.json).toMatchObject({ outcome: 'created', accountName: 'Shop Sales' });
	});

	it('reports a chosen account that does not exist, and creates a name kept from another mode', async () => {
		const accounts = {
			referralFees: { __rl: true, mode: 'list', value: '460000000009999' },
			storageFees: { __rl: true, mode: 'list', value: 'Warehouse' },
		};
		const items = await run({ accounts });
		expect(items).toContainEqual(
			expect.objectContaining({
				outcome: 'notFound',
				accountId: '460000000009999',
				categories: ['referralFees'],
			}),
		);
		expect(items).toContainEqual(
			expect.objectContaining({ outcome: 'created', accountName: 'Warehouse' }),
		);
	});

	it('ends with one account when two runs race', async () => {
		const [one, other] = await Promise.all([run(), run()]);
		expect(one.map(({ accountId }) => accountId)).toEqual(other.map(({ accountId }) => accountId));
	});
});

describe('amazonToZohoBooks mapping: Create Missing Accounts', () => {
	const file = fileItem(report({ rows: [sale, commission] }));
	const created = () =>
		zoho.requests
			.filter(({ method, url }) => method === 'POST' && url.includes('/chartofaccounts'))
			.map(({ body }) => (body as { account_name: string }).account_name)
			.sort();

	it('creates what the settlement needs, once, and no more', async () => {
		const items = await jsonOf(zoho, [file, file], { options: { createMissingAccounts: true } });
		expect(items.map(({ key }) => key)).toContain('AMZ-S-29900000077-202605');
		expect(created()).toEqual([
			'Amazon Clearing',
			'Amazon Referral Fees',
			'Amazon Sales',
			'Amazon Unsettled Balance',
		]);
	});

	it('creates nothing for a preview, nor unless it is switched on', async () => {
		await jsonOf(zoho, [file], { operation: 'preview', options: { createMissingAccounts: true } });
		await jsonOf(zoho, [file]);
		expect(created()).toEqual([]);
	});
});
