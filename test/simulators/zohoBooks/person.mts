import { newId } from './books.mts';
import { notFound } from './errors.mts';
import type { Fields } from './fields.mts';
import { readJournal } from './journalInput.mts';
import { journalView } from './journalView.mts';
import type { JournalRecord } from './records.mts';
import type { World } from './world.mts';

/** What a bookkeeper does with a journal in Zoho's web app; `line` holds changes of its first line. */
export function person({ books, index, now }: World, name = 'A. Bookkeeper') {
	const byId = (id: string): JournalRecord => {
		const found = books.journals.find(({ journalId }) => journalId === id);
		if (found === undefined) throw notFound('Journal');
		return found;
	};
	const changed = (journal: JournalRecord, changes: Fields, line: Fields) => {
		const { line_items: lines, ...rest } = journalView(books, journal);
		const [first, ...others] = lines;
		return readJournal(books, {
			...rest,
			line_items: [{ ...first, ...line }, ...others],
			...changes,
		});
	};
	return {
		/** As the app's *Clone* does it: everything is taken over, notes and reference too. */
		clone(id: string, changes: Fields = {}, line: Fields = {}): string {
			const original = byId(id);
			const journalId = newId(books);
			books.lastEntryNumber += 1;
			const journal = {
				journalId,
				entryNumber: String(books.lastEntryNumber),
				...changed(original, changes, line),
				createdBy: name,
				created: now(),
				modified: now(),
			};
			books.journals.push(journal);
			index.wrote(journal, now());
			return journalId;
		},
		edit(id: string, changes: Fields, line: Fields = {}): void {
			const journal = byId(id);
			Object.assign(journal, changed(journal, changes, line), { modified: now() });
			index.wrote(journal, now());
		},
		delete(id: string): void {
			const journal = byId(id);
			books.journals.splice(books.journals.indexOf(journal), 1);
			index.deleted(journal, now());
		},
	};
}
