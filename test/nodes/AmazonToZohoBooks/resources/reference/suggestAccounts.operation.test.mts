import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { commission, fileItem, jsonOf, report, sale } from '../../mapping.mts';

let zoho: ZohoBooksSimulator;
beforeEach(async () => {
	zoho = await startZohoBooks({ chart: 'bare' });
});
afterEach(async () => await zoho.close());

const suggest = async (more: IDataObject = {}) =>
	await jsonOf(zoho, [{ json: {} }], {
		resource: 'reference',
		operation: 'suggestAccounts',
		...more,
	});

describe('amazonToZohoBooks reference: suggestAccounts', () => {
	it('proposes what the chart has, says why, and says what it lacks', async () => {
		const items = await suggest();
		expect(items[0]).toMatchObject({
			field: 'Sales Account',
			account: 'Sales',
			confidence: 'medium',
			reason: expect.stringContaining('“sales”'),
		});
		expect(items.find(({ field }) => field === 'FBA Fees Account')).toMatchObject({
			account: '',
			confidence: 'none',
			reason: expect.stringContaining('Set Up Accounts'),
		});
		expect(zoho.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	it('gives a mapper to paste, whose accounts a settlement is mapped to', async () => {
		const [item] = await suggest({ suggestionOutput: 'mapper' });
		const { nodes } = JSON.parse(String(item?.node)) as {
			nodes: Array<{ parameters: IDataObject }>;
		};
		const parameters = nodes[0]?.parameters ?? {};
		expect(parameters.salesAccount).toMatchObject({ value: zoho.accountId('Sales') });
		const file = fileItem(report({ rows: [sale, commission] }));
		const options = { createMissingAccounts: true };
		const [mapped] = await jsonOf(zoho, [file], { ...parameters, options });
		expect(mapped?.lines).toContainEqual(
			expect.objectContaining({ category: 'productSales', accountName: 'Sales' }),
		);
	});
});

it('every picker of accounts has a list of its own', () => {
	const { methods, description } = new AmazonToZohoBooks();
	const known = methods.listSearch as Record<string, (this: ILoadOptionsFunctions) => unknown>;
	const text = JSON.stringify(description.properties);
	const named = [...text.matchAll(/"searchListMethod":"(?<name>\w+)"/g)];
	expect(named.length).toBeGreaterThan(15);
	for (const { groups } of named) expect(known).toHaveProperty(groups?.name ?? '');
});
