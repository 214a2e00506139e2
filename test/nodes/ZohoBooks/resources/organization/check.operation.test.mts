import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { everything } from '../../../../simulators/zohoBooks/connect.mts';
import {
	createOrGet,
	detailsOf,
	openBooks,
	synthetic,
	type OpenBooks,
	type Panel,
} from '../../connected.mts';

let books: OpenBooks;
afterEach(async () => await books.sim.close());

async function check(parameters: IDataObject = {}, asTool?: Panel['asTool']) {
	const items = await books.run({
		parameters: { resource: 'organization', operation: 'check', ...parameters },
		asTool,
	});
	return new Map(items.map(({ json }) => [String(json.check), json]));
}

describe('organization:check', () => {
	it('tells what it found, each with a next step where one is needed, and writes nothing', async () => {
		books = await openBooks({ timeZone: 'America/Toronto' });
		const found = await check();
		expect([...found.keys()]).toEqual([
			'connection',
			'permissions',
			'currencies',
			'journalNumbers',
			'lockDates',
			'searchLag',
			'callsToday',
		]);
		for (const { result, nextStep } of found.values()) {
			if (result !== 'ok') expect(nextStep).not.toBe('');
		}
		expect(found.get('connection')?.found).toContain('America/Toronto');
		expect(found.get('currencies')?.found).toContain('Base currency USD');
		expect(found.get('callsToday')?.found).toMatch(/\d+ of 10000 calls are left today/);
		expect(
			books.sim.requests.filter(({ method, url }) => method !== 'GET' && !url.includes('/oauth')),
		).toEqual([]);
	});

	it('names the permissions that the connection lacks', async () => {
		const scopes = everything.replace(/ZohoBooks\.invoices\.READ,?/, '').replace(/,$/, '');
		books = await openBooks({}, scopes);
		const permissions = (await check()).get('permissions');
		expect(permissions).toMatchObject({ result: 'failed' });
		expect(permissions?.found).toContain('ZohoBooks.invoices.READ');
		expect(permissions?.found).not.toContain('bills');
		expect(books.requests('POST', /token/).length).toBeLessThanOrEqual(2);
	});

	it('names the days up to which the books are locked', async () => {
		books = await openBooks();
		expect((await check()).get('lockDates')).toMatchObject({ result: 'ok' });
		books.sim.lock('2026-05-31');
		expect((await check()).get('lockDates')).toMatchObject({
			result: 'attention',
			found: expect.stringContaining('All modules: 2026-05-31'),
			details: { 'All modules': '2026-05-31' },
		});
	});

	it('leaves lock dates to a person where Zoho does not tell them', async () => {
		books = await openBooks();
		books.sim.faults.push({
			kind: 'status500',
			times: 9,
			match: ({ path }) => path.includes('/transactionlocks'),
		});
		const found = (await check()).get('lockDates');
		expect(found).toMatchObject({
			result: 'notChecked',
			nextStep: expect.stringContaining('Transaction Locking'),
		});
	});

	it('measures how late the search is, and leaves nothing behind', async () => {
		books = await openBooks({ searchLagSeconds: 2 });
		const lag = (await check({ measureSearch: true })).get('searchLag');
		expect(lag).toMatchObject({ result: 'ok' });
		expect(Number((lag?.details as IDataObject).seconds)).toBeGreaterThanOrEqual(2);
		expect(books.sim.journals()).toEqual([]);
	});

	it('is heeded by what posts afterwards: it waits at least as long', async () => {
		books = await openBooks({ searchLagSeconds: 2 });
		await check({ measureSearch: true });
		await books.sim.close();
		// The same organization, whose search is at its best now.
		books = await openBooks();
		const started = Date.now();
		const panel = createOrGet(synthetic(books, 'AMZ-S-110-202605'));
		await books.run({
			...panel,
			parameters: { ...panel.parameters, options: { waitBeforeLastLook: 0 } },
		});
		expect(Date.now() - started).toBeGreaterThanOrEqual(2000);
		expect(books.sim.journals()).toHaveLength(1);
	});

	it('names the draft that it could not delete', async () => {
		books = await openBooks();
		books.sim.faults.push({
			kind: 'status500',
			times: 9,
			match: ({ method, path }) => method === 'DELETE' && path.includes('/journals/'),
		});
		const lag = (await check({ measureSearch: true })).get('searchLag');
		expect(lag).toMatchObject({ result: 'failed' });
		expect(lag?.found).toMatch(
			/draft journal CHECK-\d+ that this check wrote could not be deleted/,
		);
	});

	it('stops at a connection that does not work', async () => {
		books = await openBooks();
		books.sim.revoke();
		const found = await check();
		expect([...found.keys()]).toEqual(['connection']);
		expect(found.get('connection')).toMatchObject({
			result: 'failed',
			details: { code: 'reconnect' },
		});
	});

	it('lets an AI agent look, and not measure', async () => {
		books = await openBooks();
		expect((await check({}, 'step')).get('connection')).toMatchObject({ result: 'ok' });
		const [refused] = await books.run({
			parameters: { resource: 'organization', operation: 'check', measureSearch: true },
			asTool: 'step',
		});
		expect(detailsOf(refused)).toMatchObject({ code: 'needsAPerson' });
	});
});

it('a call that lacks its permission is told which', async () => {
	const readOnly = everything.replace('ZohoBooks.contacts.CREATE,', '');
	books = await openBooks({}, readOnly);
	const [item] = await books.run({
		parameters: { resource: 'contact', operation: 'create', contact_name: 'Somebody' },
	});
	expect(detailsOf(item)).toMatchObject({
		code: 'missingScope',
		nextStep: expect.stringContaining('ZohoBooks.contacts.CREATE'),
	});
});
