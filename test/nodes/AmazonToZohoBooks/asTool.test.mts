// The mapper as a tool of an AI agent: it reads at once, and writes drafts only.
import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonToZohoBooks } from '../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { startZohoBooks, type ZohoBooksSimulator } from '../../simulators/zohoBooks/index.mts';
import { executeNode } from '../../support/executeNode.mts';
import { commission, fileItem, report, sale, zohoCredential } from './mapping.mts';

let zoho: ZohoBooksSimulator;
beforeEach(async () => {
	zoho = await startZohoBooks({ chart: 'bare' });
});
afterEach(async () => await zoho.close());

const run = async (
	asTool: 'supplied' | 'step' | 'agent' | undefined,
	parameters: IDataObject,
): Promise<IDataObject[]> => {
	const items = await executeNode(new AmazonToZohoBooks(), {
		parameters,
		items: [fileItem(report({ rows: [sale, commission] }))],
		credentials: await zohoCredential(zoho),
		onError: 'continueErrorOutput',
		asTool,
	});
	return items.map(({ json }) => json);
};

const setUp = { resource: 'reference', operation: 'setUpAccounts' };
const map = { resource: 'mapping', operation: 'toJournals', journalStatus: 'published' };
const writes = () =>
	zoho.requests.filter(({ method, url }) => method !== 'GET' && url.includes('/books/v3'));

describe.each(['supplied', 'step', 'agent'] as const)('as a tool of an AI agent (%s)', (way) => {
	it('says which accounts are missing, and creates none', async () => {
		const items = await run(way, setUp);
		expect(items).toContainEqual(
			expect.objectContaining({ outcome: 'missing', accountId: 'Amazon Sales' }),
		);
		expect(writes()).toEqual([]);
	});

	it('creates them where the user has switched that on', async () => {
		await run(way, { ...setUp, allowMoreThanDrafts: true });
		expect(zoho.accountNames()).toContain('Amazon Sales');
	});

	it('suggests', async () => {
		const [item] = await run(way, { ...setUp, operation: 'suggestAccounts' });
		expect(item).toMatchObject({ field: 'Sales Account', account: 'Sales' });
		expect(writes()).toEqual([]);
	});
});

// A tool that n8n supplies to its agent gets the agent's words, and no file.
describe.each(['step', 'agent'] as const)('with a file, as a tool of an AI agent (%s)', (way) => {
	it('makes drafts, and no accounts, whatever the panel says', async () => {
		const create = { ...map, options: { createMissingAccounts: true } };
		expect(JSON.stringify(await run(way, create))).toContain('does not exist in Zoho Books');
		await run(undefined, setUp);
		const [item] = await run(way, map);
		expect(item?.payload).toMatchObject({ status: 'draft' });
		const [allowed] = await run(way, { ...map, allowMoreThanDrafts: true });
		expect(allowed?.payload).toMatchObject({ status: 'published' });
	});

	it('previews', async () => {
		const [item] = await run(way, { ...map, operation: 'preview' });
		expect(item).toMatchObject({ kind: 'Product sales', credit: '100.00' });
		expect(writes()).toEqual([]);
	});
});
