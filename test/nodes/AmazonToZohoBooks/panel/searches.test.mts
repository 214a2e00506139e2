// The lists that the mapper's panel picks from, as the editor asks for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmazonToZohoBooks } from '../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { openBooks, type OpenBooks } from '../../ZohoBooks/connected.mts';
import { panel } from '../../ZohoBooks/picking.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());

const { listSearch } = new AmazonToZohoBooks().methods;
const searches = listSearch as Record<string, (typeof listSearch)['searchRuleAccounts']>;

const namesOf = async (method: string, filter?: string): Promise<string[]> => {
	const found = await searches[method]?.call(panel(books.credential), filter);
	return found?.results.map(({ name }) => name) ?? [];
};

describe('lists of the mapper', () => {
	it('of accounts show those that fit the field first, and all others after them', async () => {
		const fees = await namesOf('searchAmazonFeesAccounts');
		expect(fees[0]).toContain('Amazon Referral Fees');
		const clearing = await namesOf('searchClearingAccounts');
		expect(clearing[0]).toContain('Amazon Clearing');
		expect([...clearing].sort()).toEqual([...fees].sort());
		expect(await namesOf('searchAmazonFeesAccounts', 'no such account')).toEqual([]);
	});

	it('of rules let the account be as before', async () => {
		expect((await namesOf('searchRuleAccounts'))[0]).toBe('(Account as Before)');
		expect(await namesOf('searchRuleAccounts', 'clearing')).toEqual([
			'Amazon Clearing (Other Current Asset)',
		]);
	});

	it('of reporting tags show tag and option, and give the ids of both', async () => {
		const ctx = panel(books.credential);
		const { results } = await listSearch.searchReportingTags.call(ctx);
		expect(results.length).toBeGreaterThan(0);
		for (const { name, value } of results) {
			expect(name).toMatch(/^[^:]+: .+$/);
			expect(value).toMatch(/^\d+:\d+$/);
		}
	});

	it.each(['searchTaxes', 'searchLocations'])('%s', async (method) => {
		expect((await namesOf(method)).length).toBeGreaterThan(0);
	});
});
