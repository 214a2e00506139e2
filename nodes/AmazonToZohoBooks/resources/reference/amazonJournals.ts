import type { ZohoBooks, Journal } from '../../../clients/zohoBooks/zohoBooks';

/** Enough to see the practice; lists give no lines, so that each costs a call. */
const mostJournals = 12;

/** The latest journals about Amazon, of this package and of others, with their lines. */
export async function amazonJournals(zoho: ZohoBooks): Promise<Journal[]> {
	const newest = { sort_column: 'journal_date', sort_order: 'D' };
	const own = await zoho.listJournals(
		{ ...newest, reference_number_startswith: 'AMZ-' },
		mostJournals,
		'search for journals about Amazon',
	);
	const noted = await zoho.listJournals(
		{ ...newest, notes_contains: 'amazon' },
		mostJournals,
		'search for journals about Amazon',
	);
	const ids = new Set([...own, ...noted].map(({ journal_id: id }) => id));
	const journals: Journal[] = [];
	for (const id of [...ids].slice(0, mostJournals)) journals.push(await zoho.getJournal(id));
	return journals;
}
