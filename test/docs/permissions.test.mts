import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { beforeAll, expect, it } from 'vitest';
import { scopeOf } from '../../nodes/clients/zohoBooks/scopes.ts';
import {
	connectedCredential,
	detailsOf,
	openBooks,
	runNode,
} from '../nodes/ZohoBooks/connected.mts';
import type { Exchange } from '../simulators/shared/exchange.mts';
import { walk } from '../support/zohoSteps/walk.mts';
import { permissionsOf, permissionsPage } from './permissionsPage.mts';

type Items = readonly INodeExecutionData[];

const prefix = '/books/v3';

const scopesOf = (requests: readonly Exchange[]): string[] =>
	requests
		.filter(({ url }) => url.startsWith(prefix))
		.map(({ method, url }) =>
			scopeOf(method as 'GET', url.slice(prefix.length).split('?')[0] ?? ''),
		);

/** By operation, `invoice create`. */
const seen = new Map<string, Set<string>>();
const refused = new Map<string, INodeExecutionData>();
const failed: unknown[] = [];

/** Runs every operation; before each, once with a credential that may do nothing of it. */
beforeAll(async () => {
	const books = await openBooks();
	// Zoho counts how often a token is renewed: each run has its own.
	const runWith = async (parameters: IDataObject, items: Items, scope?: string) =>
		await runNode(await connectedCredential(books.sim, scope), { parameters, items });
	await walk(books.account, async ({ resource, operation, name, expected }, parameters, items) => {
		const key = `${resource} ${operation}`;
		const [first] = await runWith(parameters, items, 'ZohoBooks.estimates.READ');
		if (first) refused.set(key, first);
		const before = books.sim.requests.length;
		const answers = await runWith(parameters, items);
		const found = seen.get(key) ?? new Set<string>();
		for (const scope of scopesOf(books.sim.requests.slice(before))) found.add(scope);
		seen.set(key, found);
		const json = answers[0]?.json;
		if (json?.error !== undefined) failed.push([name, json.error, expected]);
		return answers;
	});
	await books.sim.close();
}, 180_000);

it('every operation does what it should', () => expect(failed).toEqual([]));

it('docs/zoho-books-permissions.md names what each operation was seen to need', async () => {
	const page = await permissionsPage(seen);
	await expect(page).toMatchFileSnapshot('../../docs/zoho-books-permissions.md');
});

it('what lacks is named by every operation', () => {
	expect(refused.size).toBeGreaterThan(170);
	for (const [key, item] of refused) {
		if (key === 'organization check') continue;
		const [resource = '', operation = ''] = key.split(' ');
		const named = permissionsOf(seen, resource, operation);
		expect([key, detailsOf(item).code]).toEqual([key, 'missingScope']);
		const words = `${String(item.json.error)} ${String(detailsOf(item).nextStep)}`;
		expect(
			named.some((scope) => words.includes(scope)),
			`${key}: ${words}`,
		).toBe(true);
	}
});
