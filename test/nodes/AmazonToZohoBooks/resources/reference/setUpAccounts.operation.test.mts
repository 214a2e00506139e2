import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { commission, fileItem, jsonOf, report, sale } from '../../mapping.mts';

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

	it('ends with one account when two runs race', async () => {
		const [one, other] = await Promise.all([run(), run()]);
		expect(one.map(({ accountId }) => accountId)).toEqual(other.map(({ accountId }) => accountId));
	});
});
