import { afterEach, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { everything } from '../../simulators/zohoBooks/connect.mts';
import {
	createOrGet,
	detailsOf,
	openBooks,
	runNode,
	synthetic,
	type OpenBooks,
	type Panel,
} from './connected.mts';

let books: OpenBooks | undefined;
afterEach(async () => await books?.sim.close());

const accounts: Panel = { parameters: { resource: 'account', operation: 'getAll' } };

describe('the first call says what is wrong', () => {
	it('with the organization', async () => {
		books = await openBooks();
		const [item] = await books.run({
			parameters: {
				...accounts.parameters,
				organizationId: { __rl: true, mode: 'id', value: '42' },
			},
		});
		expect(item?.json.error).toContain('This user is not associated with the CompanyID');
		expect(detailsOf(item)).toMatchObject({ code: 'wrongOrganization', serviceCode: '6041' });
	});

	it('with no organization where there are several, naming them', async () => {
		books = await openBooks({ otherOrganizations: ['Second Shop'] });
		const [item] = await runNode({ ...books.credential, organizationId: '' }, accounts);
		expect(detailsOf(item)).toMatchObject({ code: 'noOrganization' });
		expect(item?.json.error).toContain(`Simulated Goods Inc (${books.sim.organizationId})`);
		expect(item?.json.error).toContain('Second Shop');
	});

	it('and needs no organization where there is only one', async () => {
		books = await openBooks();
		const items = await runNode({ ...books.credential, organizationId: '' }, accounts);
		expect(items.length).toBeGreaterThan(10);
	});

	it('with the permissions, before anything is created twice or the token is used up', async () => {
		const readOnly = everything.replace('ZohoBooks.accountants.CREATE,', '');
		books = await openBooks({}, readOnly);
		const items = await books.run(
			createOrGet(synthetic(books, 'AMZ-S-1-202606'), synthetic(books, 'AMZ-S-2-202606')),
		);
		expect(items.map((item) => detailsOf(item).code)).toEqual(['missingScope', 'missingScope']);
		expect(items[1]?.json.error).toContain('journal AMZ-S-2-202606 (not sent)');
		expect(books.requests('POST', /token/).length).toBeLessThanOrEqual(2);
	});

	it('with a consent that was withdrawn', async () => {
		books = await openBooks();
		books.sim.revoke();
		const [item] = await books.run(accounts);
		expect(detailsOf(item)).toMatchObject({
			code: 'reconnect',
			serviceCode: 'invalid_code',
			nextStep: expect.stringContaining('connect it again'),
		});
	});

	it('and a token that merely ended is renewed without a word', async () => {
		books = await openBooks();
		books.sim.expireTokens();
		const items = await books.run(accounts);
		expect(items.length).toBeGreaterThan(10);
		expect(books.requests('POST', /token/)).toHaveLength(2);
	});

	it('and ten executions at the same time renew it once', async () => {
		const { run, sim, requests } = (books = await openBooks());
		sim.expireTokens();
		const before = requests('POST', /token/).length;
		const all = await Promise.all(Array.from({ length: 10 }, async () => await run(accounts)));
		for (const items of all) expect(items.length).toBeGreaterThan(10);
		expect(requests('POST', /token/).length - before).toBe(1);
	});

	it('and never names a secret', async () => {
		books = await openBooks();
		const { access_token, refresh_token } = books.credential.oauthTokenData as Record<
			string,
			string
		>;
		books.sim.revoke();
		const seen = JSON.stringify(await books.run(accounts));
		for (const secret of [access_token, refresh_token, books.sim.clientSecret]) {
			expect(secret).toBeTruthy();
			expect(seen).not.toContain(secret);
		}
	});
});

describe('the panel', () => {
	const { properties } = new ZohoBooks().description;

	it('offers an operation for every resource, and runs each it offers', async () => {
		books = await openBooks();
		for (const { displayOptions, options = [] } of properties.filter(
			({ name }) => name === 'operation',
		)) {
			const [resource] = displayOptions?.show?.resource ?? [];
			for (const option of options) {
				const operation = 'value' in option ? option.value : '';
				const [item] = await books.run({ parameters: { resource, operation } as never });
				expect(String(item?.json.error ?? '')).not.toContain('has no operation');
			}
		}
	});

	it('asks for an organization everywhere but in the list of organizations', () => {
		const field = properties.find(({ name }) => name === 'organizationId');
		expect(field?.displayOptions).toEqual({ hide: { resource: ['organization'] } });
	});
});
