import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Panel } from '../../connected.mts';
import { createOrGet, detailsOf, openBooks, synthetic, type OpenBooks } from '../../connected.mts';

let books: OpenBooks;
const options = { callsPerMinute: 10_000, longestWait: 5, waitBeforeLastLook: 0 };
beforeAll(async () => {
	books = await openBooks();
	const many = Array.from({ length: 230 }, (_none, at) => synthetic(books, `AMZ-S-${at}-202606`));
	const panel = createOrGet(...many);
	await books.run({ ...panel, parameters: { ...panel.parameters, options } });
});
afterAll(async () => await books.sim.close());
beforeEach(() => void books.sim.requests.splice(0));

const request = async (parameters: IDataObject, asTool?: Panel['asTool']) =>
	await books.run({
		parameters: { resource: 'api', operation: 'request', options, ...parameters },
		asTool,
	});
const query = (...pairs: Array<[string, string]>) => ({
	parameter: pairs.map(([name, value]) => ({ name, value })),
});

describe('api:request', () => {
	it('gives the answer as it is, ids and long numbers with all digits', async () => {
		const [item] = await request({ path: '/journals', query: query(['per_page', '1']) });
		expect(item?.json).toMatchObject({ code: 0, page_context: { has_more_page: true } });
		const [row] = item?.json.journals as IDataObject[];
		expect(row?.journal_id).toMatch(/^\d{18}$/);
		expect(books.sim.requests[0]?.url).toContain(`organization_id=${books.sim.organizationId}`);
	});

	it('reads all pages, one item per record', async () => {
		const items = await request({ path: 'books/v3/journals?sort_order=D', returnAll: true });
		expect(items).toHaveLength(230);
		expect(new Set(items.map(({ json }) => json.journal_id)).size).toBe(230);
		const asked = books.requests('GET', /journals/).map(({ url }) => url);
		expect(asked).toHaveLength(2);
		expect(asked.every((url) => url.includes('sort_order=D'))).toBe(true);
	});

	it('sends a body; an id that is written as a number keeps its digits', async () => {
		const [debit, credit] = [books.account('Amazon Clearing'), books.account('Amazon Sales')];
		const line = (id: string, side: string) =>
			`{"account_id":${id},"debit_or_credit":"${side}","amount":1.10}`;
		const body = `{"journal_date":"2026-06-09","status":"draft","line_items":[${line(debit, 'debit')},${line(credit, 'credit')}]}`;
		const [item] = await request({ method: 'POST', path: '/journals', body });
		expect(item?.json.error).toBeUndefined();
		const { line_items: lines } = item?.json.journal as { line_items: IDataObject[] };
		expect(lines.map(({ account_id }) => account_id)).toEqual([debit, credit]);
	});

	it('names the service’s own words and code, and what was asked', async () => {
		const [item] = await request({ method: 'DELETE', path: '/journals/460000000000001' });
		expect(item?.json.error).toContain('DELETE /journals/460000000000001');
		expect(detailsOf(item)).toMatchObject({ code: 'notFound', serviceCode: '1002' });
	});

	it.each([
		['invalidUrl', { path: 'https://evil.example/books/v3/journals' }],
		['invalidUrl', { path: '/journals/../../oauth' }],
		['invalidUrl', { path: '//evil.example/journals' }],
		['invalidUrl', { path: '/journals/%2e%2e/x' }],
		['missingValue', { path: ' ' }],
		['invalidValue', { path: '/journals', query: query(['organization_id', '42']) }],
		['invalidValue', { path: '/journals?organization_id=42' }],
		['invalidPayload', { method: 'POST', path: '/journals', body: '[1]' }],
		['invalidValue', { method: 'POST', path: '/x', body: { id: 310415000000000052 } }],
	])('refuses before anything is asked: %s %j', async (code, parameters) => {
		const [item] = await request(parameters as IDataObject);
		expect(detailsOf(item)).toMatchObject({ code });
		expect(books.sim.requests).toEqual([]);
	});

	it('says so where an answer holds no list to go through', async () => {
		const path = `/organizations/${books.sim.organizationId}`;
		const [item] = await request({ path, returnAll: true });
		expect(item?.json.error).toBeDefined();
	});

	it('lets an AI agent read, and nothing else', async () => {
		const [read] = await request({ path: '/journals' }, 'step');
		expect(read?.json.code).toBe(0);
		const [refused] = await request({ method: 'DELETE', path: '/journals/1' }, 'step');
		expect(detailsOf(refused)).toMatchObject({ code: 'needsAPerson' });
	});
});
