import type { IDataObject } from 'n8n-workflow';
import type { Envelope } from './http/answer';
import type { ZohoLine } from './http/line';
import { createdRecord, recordOf } from './http/unexpectedAnswer';
import type { Call, Upload } from './http/wire';
import type { Journal } from './zohoBooks';

/** What is asked of one journal: https://www.zoho.com/books/api/v3/journals/ */
export interface JournalCalls {
	getJournal(journalId: string): Promise<Journal>;
	createJournal(payload: IDataObject): Promise<Journal>;
	/** Changes what the body names; Zoho wants `journal_date` in it. */
	updateJournal(journalId: string, body: IDataObject): Promise<Journal>;
	deleteJournal(journalId: string): Promise<void>;
	/** Answers with Zoho's words, as the two below. */
	publishJournal(journalId: string): Promise<string>;
	commentOnJournal(journalId: string, description: string): Promise<string>;
	attachToJournal(journalId: string, file: Upload): Promise<string>;
}

export function journalCalls(line: ZohoLine): JournalCalls {
	const ask = async (id: string, ending: string, call: Pick<Call, 'method' | 'body' | 'file'>) =>
		await line.ask({ ...call, path: pathOf(id) + ending, subject: `journal ${id}` });
	return {
		getJournal: async (id) => {
			const envelope = await ask(id, '', { method: 'GET' });
			return recordOf(envelope, 'journal', `journal ${id}`) as Journal;
		},
		createJournal: async (body) => {
			const { reference_number: reference } = body;
			const subject = `journal ${typeof reference === 'string' ? reference : ''}`;
			const envelope = await line.ask({ method: 'POST', path: '/journals', body, subject });
			return createdRecord(envelope, 'journal', subject) as Journal;
		},
		updateJournal: async (id, body) => {
			const envelope = await ask(id, '', { method: 'PUT', body });
			return createdRecord(envelope, 'journal', `journal ${id}`) as Journal;
		},
		deleteJournal: async (id) => {
			await ask(id, '', { method: 'DELETE' });
		},
		publishJournal: async (id) => wordsOf(await ask(id, '/status/publish', { method: 'POST' })),
		commentOnJournal: async (id, description) =>
			wordsOf(await ask(id, '/comments', { method: 'POST', body: { description } })),
		attachToJournal: async (id, file) =>
			wordsOf(await ask(id, '/attachment', { method: 'POST', file })),
	};
}

const pathOf = (id: string): string => `/journals/${encodeURIComponent(id)}`;

const wordsOf = ({ message }: Envelope): string => String(message ?? '');
