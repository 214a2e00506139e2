// Many settlements under two mappings: the difference by account and month.
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { commission, fileItem, jsonOf, report, sale } from '../../mapping.mts';

const named = (value: string) => ({ __rl: true, mode: 'name', value });
const earlier = { salesAccount: named('Sales') };
const files = ['1', '2'].map((last) =>
	fileItem(report({ rows: [sale, commission], id: `2990000007${last}` })),
);
const damaged = fileItem(report({ rows: [sale], total: '1.00', id: '29900000079' }));

let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks();
});
afterAll(async () => await zoho.close());

const compare = async (parameters: IDataObject, items = files) =>
	await jsonOf(zoho, items, { operation: 'compare', ...parameters });

describe('amazonToZohoBooks mapping: compare', () => {
	it('gives the difference by account and month, and posts nothing', async () => {
		expect(await compare({ compareWith: earlier })).toEqual([
			{
				account: 'Amazon Sales',
				month: '2026-05',
				currency: 'USD',
				before: '0.00',
				after: '-200.00',
				difference: '-200.00',
			},
			{
				account: 'Sales',
				month: '2026-05',
				currency: 'USD',
				before: '-200.00',
				after: '0.00',
				difference: '200.00',
			},
		]);
		expect(zoho.journals()).toEqual([]);
	});

	it('takes a mapper as the canvas copies it, and has nothing to say of equal ones', async () => {
		const type = 'n8n-nodes-amazon-zoho-books.amazonToZohoBooks';
		const copied = (parameters: IDataObject) =>
			JSON.stringify({ nodes: [{ type: 'other' }, { type, parameters }], connections: {} });
		expect(await compare({ compareWith: copied(earlier) })).toHaveLength(2);
		expect(await compare({ compareWith: copied({}) })).toEqual([]);
		expect((await compare({ compareWith: copied({}), compareEqual: true })).length).toBeGreaterThan(
			3,
		);
	});

	it('compares rules, and options such as the time zone', async () => {
		const rules = { rule: [{ name: 'All', categories: ['any'], account: named('Sales') }] };
		const [first] = await compare({ compareWith: { rules } });
		expect(first).toMatchObject({ account: 'Amazon Referral Fees', difference: '30.00' });
	});

	it('sums what can be booked, and refuses the rest by itself', async () => {
		const items = await compare({ compareWith: earlier, output: 'summary' }, [...files, damaged]);
		expect(items[0]).toMatchObject({ settlements: 2, refused: 1, differences: 2 });
		expect(items[1]).toMatchObject({ details: { code: 'doesNotAddUp' } });
	});

	it('makes a page, and says what is missing', async () => {
		const [item] = await compare({ compareWith: earlier, output: 'page' });
		expect(item?.html).toContain('2026-05 USD');
		expect(await compare({})).toMatchObject([{ details: { code: 'missingValue' } }]);
		expect(await compare({ compareWith: { policy: 'accrual' } })).toContainEqual(
			expect.objectContaining({ error: expect.stringContaining('books transactions') }),
		);
	});
});
