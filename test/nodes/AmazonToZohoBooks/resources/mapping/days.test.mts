// The daily policies through the node: what it says, what it links, what it finds in the ledger again.
import { readFileSync } from 'node:fs';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { executeNode } from '../../../../support/executeNode.mts';
import { jsonOf, runMapper, zohoCredential } from '../../mapping.mts';

interface Example {
	readonly file: string;
	readonly policy: string;
	readonly timeZone: string;
	readonly options?: IDataObject;
	readonly journals: ReadonlyArray<{ reference: string; lines: IDataObject[] }>;
}

const fixtures = new URL('../../../../fixtures/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, fixtures), 'utf8'));
const examples: Example[] = json('golden/daily-policies.json');

interface Answer extends IDataObject {
	readonly payload: { readonly transactions: IDataObject[] };
}
const answer: Answer = json('transactions/synthetic-us-deferred.json');
const oneEach = answer.payload.transactions.map((one): INodeExecutionData => ({ json: one }));

let zoho: ZohoBooksSimulator;
beforeEach(async () => {
	zoho = await startZohoBooks();
});
afterEach(async () => await zoho.close());

const parametersOf = ({ policy, timeZone, options }: Partial<Example>, more: IDataObject = {}) => ({
	policy,
	options: { timeZone, createMissingAccounts: true, ...options, ...more },
});

const [example] = examples.filter(({ policy }) => policy === 'accrual');
const accrual = (more: IDataObject = {}) => parametersOf(example ?? {}, more);

const post = async (items: readonly IDataObject[]) =>
	await executeNode(new ZohoBooks(), {
		parameters: {
			resource: 'journal',
			operation: 'createOrGet',
			payload: '={{ $json.payload }}',
		},
		items: items.filter(({ payload }) => payload).map((one) => ({ json: one })),
		credentials: await zohoCredential(zoho),
	});

describe('amazonToZohoBooks mapping of transactions', () => {
	it.each(examples)('gives the journals of the example: $policy', async (one) => {
		const items = await jsonOf(zoho, [{ json: answer }], parametersOf(one));
		const journals = items.filter(({ payload }) => payload);
		expect(journals.map(({ key }) => key)).toEqual(one.journals.map(({ reference }) => reference));
		for (const [index, { lines }] of one.journals.entries()) {
			const found = journals[index]?.lines as IDataObject[];
			expect(found).toHaveLength(lines.length);
			for (const line of lines) expect(found).toContainEqual(expect.objectContaining(line));
		}
	});

	it('books no month-end accrual where that is switched off', async () => {
		const month = examples.find(({ policy }) => policy === 'settlement') ?? {};
		const off = parametersOf(month, { monthEndAccrual: false });
		const items = await jsonOf(zoho, [{ json: answer }], off);
		expect(items.map(({ payload }) => payload)).toEqual([undefined]);
		expect(items[0]?.error).toMatch(/has no file/);
	});

	it('links each journal to the transactions of its day', async () => {
		const items = await runMapper(zoho, oneEach, accrual());
		const linked = items.map(({ pairedItem }) => pairedItem as Array<{ item: number }>);
		expect(
			linked
				.flat()
				.map(({ item }) => item)
				.sort((a, b) => a - b),
		).toEqual([...oneEach.keys()]);
		expect(items[0]?.json).toMatchObject({ policy: 'accrual', part: '2026-04-30' });
	});

	it('finds in the ledger what is posted, and has nothing to add', async () => {
		const first = await jsonOf(zoho, oneEach, accrual());
		await post(first);
		const again = await jsonOf(zoho, oneEach, accrual({ postedBefore: first }));
		expect(again.map(({ skipped }) => skipped)).toEqual(first.map(() => true));
		expect(zoho.journals()).toHaveLength(example?.journals.length ?? 0);
	});

	it('adds to a posted day only what came later', async () => {
		const first = await jsonOf(zoho, oneEach.slice(1), accrual());
		await post(first);
		const again = await jsonOf(zoho, oneEach, accrual({ postedBefore: JSON.stringify(first) }));
		const added = again.filter(({ payload }) => payload);
		expect(added.map(({ key }) => key)).toEqual([expect.stringMatching(/(?:-A1|\d{8})$/)]);
	});

	it('lets a young day and a day that was read in part wait, and says so', async () => {
		const items = await jsonOf(zoho, oneEach, accrual({ asOf: '2026-05-01T08:00:00Z' }));
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) expect(item).toMatchObject({ skipped: true, waiting: true });
		const partial = await jsonOf(zoho, oneEach, accrual({ readFrom: '2026-05-01T12:00:00Z' }));
		expect(partial[0]).toMatchObject({ payload: expect.anything() });
		expect(partial.filter(({ cause }) => cause === 'partial').length).toBeGreaterThan(0);
	});

	it('does not build on a journal that somebody changed by hand', async () => {
		const first = await jsonOf(zoho, oneEach, accrual());
		const [one, ...others] = first;
		const payload = one?.payload as { line_items: IDataObject[] };
		for (const line of payload.line_items) line.description = 'Sales of April';
		await post([{ ...one, payload }, ...others]);
		const again = await jsonOf(zoho, oneEach, accrual());
		expect(again[0]).toMatchObject({
			error: expect.stringContaining(String(one?.key)),
			details: { code: 'contentChanged' },
		});
		expect(again.slice(1).every(({ skipped }) => skipped === true)).toBe(true);
	});

	it('refuses simplified transactions', async () => {
		const items = await jsonOf(zoho, [{ json: { amount: '1.00', charges: [] } }], accrual());
		expect(items).toMatchObject([{ details: { code: 'incompleteTransaction' } }]);
	});

	it('shows days in a preview, and what waits', async () => {
		const preview = { ...accrual(), operation: 'preview', output: 'summary' };
		const items = await jsonOf(zoho, oneEach, preview);
		expect(items[0]).toMatchObject({ record: 'Amazon transactions of 2026-04-30' });
		expect(zoho.journals()).toEqual([]);
	});
});
