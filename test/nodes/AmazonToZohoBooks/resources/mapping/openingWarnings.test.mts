import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { commission, fileItem, jsonOf, report, sale, type Report } from '../../mapping.mts';

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks({ timeZone: 'UTC' });
});
afterEach(async () => await books.sim.close());

const type = 'other-transaction';
const reserve = [type, type, 'Previous Reserve Amount Balance', '9.00'] as const;

/** A synthetic settlement of January to December 2026, of a sale or with a reserve that is released. */
const settlement = (month: string, rows: Report['rows'] = [sale, reserve], currency = 'USD') => {
	const text = report({ id: `299000000${month}`, rows, currency });
	return fileItem(
		text
			.replaceAll(/2026-0[56]-\d\d/g, (day) => `2026-${month}-${day.slice(8)}`)
			.replace('20 00', '02 00'),
	);
};

const fixed = { exchangeRateSource: 'fixed', fixedRate: '0.7' };
const map = async (...items: ReturnType<typeof settlement>[]) =>
	await jsonOf(books.sim, items, fixed);
const openings = (item?: IDataObject) =>
	(item?.warnings as string[]).filter((text) => text.includes('from the settlement before'));

async function post(items: readonly IDataObject[]) {
	const run = await books.run(createOrGet(...items.map(({ payload }) => payload)));
	expect(run.map(({ json }) => json.outcome)).toEqual(items.map(() => 'created'));
}

const searches = () => books.requests('GET', /journals\?.*date_end/).length;

describe('warnings that ask for opening balances', () => {
	it('come as long as the ledger has no journal of Amazon, and no more after it', async () => {
		const [march] = await map(settlement('03'));
		expect(openings(march)).toEqual([expect.stringContaining('9.00 USD')]);
		await post(await map(settlement('02', [sale, commission])));
		expect(openings((await map(settlement('03')))[0])).toEqual([]);
	});

	it('come again where the journals of the ledger are later, of another currency or not ours', async () => {
		await post(await map(settlement('04', [sale])));
		await post(await map(settlement('02', [sale], 'CAD')));
		const journal = {
			journal_date: '2026-01-31',
			reference_number: 'AMZ-S-29900000099-202601',
			notes: 'By hand, a person took our form of reference. 85.00 USD',
			line_items: ['debit', 'credit'].map((side) => ({
				account_id: books.account('Amazon Sales'),
				debit_or_credit: side,
				amount: 85,
			})),
		};
		await books.zoho.createJournal(journal);
		expect(openings((await map(settlement('03')))[0])).toHaveLength(1);
	});

	it('come for a settlement that is mapped anew, as it did the first time', async () => {
		const first = await map(settlement('03'));
		await post(first);
		expect((await map(settlement('03')))[0]?.warnings).toEqual(first[0]?.warnings);
	});

	it('come for the first of a run alone, at the price of one call', async () => {
		const [first, second, third] = await map(settlement('03'), settlement('04'), settlement('05'));
		expect([first, second, third].map((item) => openings(item).length)).toEqual([1, 0, 0]);
		expect(searches()).toBe(1);
	});

	it('cost no call where nothing is released', async () => {
		await map(settlement('03', [sale]), settlement('04', [sale]));
		expect(searches()).toBe(0);
	});

	it('are left out of the preview in the same way', async () => {
		const shown = { operation: 'preview', output: 'summary' };
		const preview = async () => (await jsonOf(books.sim, [settlement('03')], shown))[0];
		expect(openings(await preview())).toHaveLength(1);
		await post(await map(settlement('02', [sale])));
		expect(openings(await preview())).toEqual([]);
	});
});
