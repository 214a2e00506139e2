import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { openBooks, type OpenBooks } from '../../ZohoBooks/connected.mts';
import { panel } from '../../ZohoBooks/picking.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());

const { listSearch } = new ZohoBooks().methods;

describe('lists in the panel', () => {
	it('offer the organizations of the user, also before one is chosen', async () => {
		const ctx = panel({ ...books.credential, organizationId: '' });
		const { results } = await listSearch.searchOrganizations.call(ctx);
		expect(results).toMatchObject([{ value: books.sim.organizationId }]);
		expect(results[0]?.name).toContain('USD');
	});

	it('offer the accounts of the chosen organization, filtered by what is typed', async () => {
		const ctx = panel(books.credential);
		const all = await listSearch.searchAccounts.call(ctx);
		const some = await listSearch.searchAccounts.call(ctx, 'amazon SALES');
		expect(some.results.map(({ value }) => value)).toContain(books.account('Amazon Sales'));
		expect(some.results.length).toBeLessThan(all.results.length);
	});

	it('show the type of an account, and leave out what a journal cannot use', async () => {
		const { results } = await listSearch.searchAccounts.call(panel(books.credential));
		const names = results.map(({ name }) => name);
		expect(names).toContain('Amazon Clearing (Other Current Asset)');
		for (const left of ['Business Checking', 'Accounts Payable', 'Old Marketplace Sales']) {
			expect(names.join()).not.toContain(left);
		}
	});

	it('let the error of Zoho through', async () => {
		const other = { __rl: true, mode: 'id', value: '42' };
		const search = listSearch.searchAccounts.call(panel(books.credential, other));
		await expect(search).rejects.toMatchObject({ code: 'wrongOrganization' });
	});
});

describe('lists of an organization', () => {
	const unchosen = () => ({ ...books.credential, organizationId: '' });

	it('are read from the only one where none is chosen', async () => {
		const { results } = await listSearch.searchAccounts.call(panel(unchosen()));
		expect(results.length).toBeGreaterThan(10);
	});

	it('are not guessed where there are several', async () => {
		const several = await openBooks({ otherOrganizations: ['Second Shop'] });
		const ctx = panel({ ...several.credential, organizationId: '' });
		await expect(listSearch.searchAccounts.call(ctx)).rejects.toMatchObject({
			code: 'noOrganization',
			message: expect.stringMatching(/Choose the organization first.*Second Shop/),
		});
		await several.sim.close();
	});

	it.each([
		['sent as nothing', null],
		['sent without its value', { __rl: true, mode: 'id' }],
		['sent as null', { __rl: true, mode: 'id', value: null }],
		['sent as it stands', '={{ $json.organization }}'],
	])('are never the credential’s where an expression is %s', async (_how, organizationId) => {
		const search = listSearch.searchAccounts.call(panel(books.credential, organizationId));
		await expect(search).rejects.toMatchObject({
			code: 'noOrganization',
			message: expect.stringContaining('expression'),
		});
	});
});
