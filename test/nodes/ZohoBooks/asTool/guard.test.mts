import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { resources } from '../../../../nodes/ZohoBooks/resources/index.ts';
import {
	createOrGet,
	detailsOf,
	openBooks,
	quick,
	synthetic,
	type OpenBooks,
} from '../connected.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());
beforeEach(() => void books.sim.requests.splice(0));

const ways = ['supplied', 'step', 'agent'] as const;
type Way = (typeof ways)[number] | undefined;

/** This test makes more calls than a minute allows. */
const options = { ...quick, callsPerMinute: 10_000 };

const run = async (asTool: Way, resource: string, operation: string, more: IDataObject = {}) =>
	await books.run({ parameters: { resource, operation, options, ...more }, asTool });

let number = 0;
async function posted(status: string, asTool?: Way, more: IDataObject = {}) {
	const payload = synthetic(books, `AMZ-S-${(number += 1)}-202606`, 5, { status });
	const panel = createOrGet(payload);
	const [item] = await books.run({
		...panel,
		parameters: { ...panel.parameters, options, ...more },
		asTool,
	});
	return { id: String(item?.json.journalId), status: item?.json.status };
}

const writes = () => books.sim.requests.filter(({ method }) => method !== 'GET');

describe.each(ways)('as a tool of an AI agent (%s)', (way) => {
	it('reads at once', async () => {
		const accounts = await run(way, 'account', 'getAll');
		expect(accounts.length).toBeGreaterThan(10);
	});

	it('posts drafts, whatever the payload says', async () => {
		expect(await posted('published', way)).toMatchObject({ status: 'draft' });
		expect(await posted('published', way, { allowMoreThanDrafts: true })).toMatchObject({
			status: 'published',
		});
	});

	it.each(['publish', 'delete', 'reverse'])('leaves %s to a person', async (operation) => {
		const { id } = await posted('draft');
		books.sim.requests.splice(0);
		const [refused] = await run(way, 'journal', operation, { journalId: id });
		expect(detailsOf(refused)).toMatchObject({
			code: 'needsAPerson',
			nextStep: expect.stringContaining('Allow More Than Drafts'),
		});
		expect(writes()).toEqual([]);
		const allowed = { journalId: id, allowMoreThanDrafts: true };
		const [done] = await run(way, 'journal', operation, allowed);
		expect(done?.json.error).toBeUndefined();
	});

	it('changes drafts, and nothing that counts', async () => {
		const [draft, published] = [await posted('draft'), await posted('published')];
		const change = { updateFields: { reference: 'CHANGED' } };
		const [done] = await run(way, 'journal', 'update', { journalId: draft.id, ...change });
		expect(done?.json.reference_number).toBe('CHANGED');
		const [refused] = await run(way, 'journal', 'update', { journalId: published.id, ...change });
		expect(detailsOf(refused)).toMatchObject({ code: 'needsAPerson' });
		expect(refused?.json.error).toContain(`Changing journal ${published.id}, which is published,`);
	});
});

it('every operation that an agent may not use is refused before anything is asked', async () => {
	const refused: string[] = [];
	for (const { key, operations } of resources) {
		for (const operation of Object.keys(operations)) {
			books.sim.requests.splice(0);
			const [item] = await run('step', key, operation);
			if (detailsOf(item).code !== 'needsAPerson') continue;
			expect(books.sim.requests).toEqual([]);
			refused.push(`${key}: ${operation}`);
		}
	}
	const all = resources.flatMap(({ key, operations }) =>
		Object.keys(operations).map((operation) => `${key}: ${operation}`),
	);
	const ending = /: (delete|publish|reverse|void|open|active|inactive|markAs\w+|refund\w*)$/;
	expect(refused).toEqual(expect.arrayContaining(all.filter((one) => ending.test(one))));
	expect(refused.filter((one) => /: (get|getAll|check)$/.test(one))).toEqual([]);
	expect(refused).toEqual(expect.arrayContaining(['bill: create', 'vendorPayment: create']));
});

it('nobody else is held back, and the switch shows on tools only', async () => {
	const { id } = await posted('published');
	const [done] = await run(undefined, 'journal', 'delete', { journalId: id });
	expect(done?.json.deleted).toBe(true);
	const { properties } = new ZohoBooks().description;
	const field = properties.find(({ name }) => name === 'allowMoreThanDrafts');
	expect(field).toMatchObject({
		default: false,
		noDataExpression: true,
		displayOptions: { show: { '@tool': [true] } },
	});
});
