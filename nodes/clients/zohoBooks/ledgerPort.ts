import { sleep } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import type { JournalPort } from '../../domain/postOnce/journalPort';
import type { Journal, ZohoBooks } from './zohoBooks';

const momentMilliseconds = 2_000;

/** Zoho Books as posting once sees it. */
export const ledgerPort = (
	zoho: ZohoBooks,
	settle = async () => await sleep(momentMilliseconds),
): JournalPort<Journal> => ({
	list: async ({ query, subject }) =>
		await zoho.listJournals(query as IDataObject, Infinity, subject),
	get: async (journalId) => await zoho.getJournal(journalId).catch(nullIfAbsent),
	create: async (payload) => await zoho.createJournal(payload as IDataObject),
	remove: async (journalId) => await zoho.deleteJournal(journalId).catch(tolerateAbsence),
	settle,
});

function nullIfAbsent(error: unknown): null {
	tolerateAbsence(error);
	return null;
}

/** Two workers that clean up after a race delete the same copy. */
function tolerateAbsence(error: unknown): void {
	if (!(error instanceof Refusal) || error.code !== 'notFound') throw error;
}
