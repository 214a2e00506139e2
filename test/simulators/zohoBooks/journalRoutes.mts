import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { newId } from './books.mts';
import { notFound } from './errors.mts';
import { bodyOf, type Fields } from './fields.mts';
import { readJournal, refuseLocked } from './journalInput.mts';
import { journalList } from './journalList.mts';
import { journalView } from './journalView.mts';
import type { Books, JournalRecord } from './records.mts';
import type { World } from './world.mts';

export interface ById {
	Params: { id: string };
}

/** Y:journals. Duplicate reference numbers are accepted (L: LIVE-BEHAVIOUR.md). */
export function addJournals(app: FastifyInstance, { books, index, now }: World): void {
	app.get('/journals', (request) =>
		journalList(books, index.seen(now()), incomingOf(request).query, now()),
	);
	app.post('/journals', (request, reply) => {
		const journal = addJournal(books, bodyOf(request), now());
		index.wrote(journal, now());
		// N: 201 with its place.
		void reply.code(201).header('location', `/api/v3/journals/${journal.journalId}`);
		return answer('The journal entry has been created.', journal);
	});
	app.get<ById>('/journals/:id', ({ params }) => answer('success', journalBy(books, params.id)));
	app.put<ById>('/journals/:id', (request) => {
		const journal = journalBy(books, request.params.id);
		refuseLocked(books, journal.date);
		const input = readJournal(books, { ...requestOf(books, journal), ...bodyOf(request) });
		Object.assign(journal, input, { status: journal.status, modified: now() });
		index.wrote(journal, now());
		return answer('The journal entry has been updated.', journal);
	});
	app.delete<ById>('/journals/:id', ({ params }) => {
		const journal = journalBy(books, params.id);
		refuseLocked(books, journal.date);
		books.journals.splice(books.journals.indexOf(journal), 1);
		index.deleted(journal, now());
		return { code: 0, message: 'The selected journal entry has been deleted.' };
	});
	app.post<ById>('/journals/:id/status/publish', ({ params }, reply) => {
		const journal = journalBy(books, params.id);
		refuseLocked(books, journal.date);
		Object.assign(journal, { status: 'published', modified: now() });
		index.wrote(journal, now());
		void reply.code(201);
		return { code: 0, message: 'Journal has been published.' };
	});

	const answer = (message: string, journal: JournalRecord) => ({
		code: 0,
		message,
		journal: journalView(books, journal),
	});
}

export function journalBy(books: Books, id: string): JournalRecord {
	const found = books.journals.find(({ journalId }) => journalId === id);
	if (found === undefined) throw notFound('Journal');
	return found;
}

function addJournal(books: Books, body: Fields, now: number): JournalRecord {
	const journalId = newId(books);
	const input = readJournal(books, body);
	books.lastEntryNumber += 1;
	const entryNumber = String(books.lastEntryNumber);
	const journal = { journalId, entryNumber, ...input, created: now, modified: now };
	books.journals.push(journal);
	return journal;
}

/** What the journal says, in the words of a request: N, an update keeps what it does not name. */
function requestOf(books: Books, journal: JournalRecord): Fields {
	const { line_items, ...rest } = journalView(books, journal);
	return { ...rest, line_items };
}
