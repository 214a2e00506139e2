import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import type { JournalPort } from '../../domain/postOnce/journalPort';
import { notAJournal } from './http/unexpectedAnswer';
import type { Journal, ZohoBooks } from './zohoBooks';

/** Zoho Books as posting once sees it. `wait` ends with a refusal where the execution is stopped. */
export const ledgerPort = (zoho: ZohoBooks, wait: JournalPort['wait']): JournalPort<Journal> => ({
	list: async ({ query, subject }) => {
		const rows = await zoho.listJournals(query as IDataObject, Infinity, subject);
		if (rows.every(isJournal)) return rows;
		throw notAJournal(subject);
	},
	get: async (journalId) => {
		const journal = await zoho.getJournal(journalId).catch(nullIfAbsent);
		if (journal === null || isWhole(journal, journalId)) return journal;
		throw notAJournal(`journal ${journalId}`);
	},
	create: async (payload) => await zoho.createJournal(payload as IDataObject),
	remove: async (journalId) => await zoho.deleteJournal(journalId).catch(tolerateAbsence),
	wait,
});

const isJournal = ({ journal_id: id, reference_number: reference }: Journal): boolean =>
	/^\d+$/.test(id) && typeof reference === 'string';

/** The one that was asked for, with its lines: what is compared with it must be all there. */
const isWhole = (journal: Journal, id: string): boolean =>
	journal.journal_id === id && isJournal(journal) && Array.isArray(journal.line_items);

function nullIfAbsent(error: unknown): null {
	tolerateAbsence(error);
	return null;
}

/**
 * Gone is only what Zoho itself says is gone: two workers that clean up after a race delete the same copy.
 * A 404 without Zoho's own code comes from something between.
 */
function tolerateAbsence(error: unknown): void {
	const isGone = error instanceof Refusal && error.code === 'notFound';
	if (!isGone || !error.details.serviceCode) throw error;
}
