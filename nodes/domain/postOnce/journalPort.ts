import type { JsonRecord } from '../exactJson';
import type { PostedJournal } from './rules';
import type { Search } from './searches';

/** The little of Zoho Books that posting once needs. */
export interface JournalPort<J extends PostedJournal = PostedJournal> {
	list(search: Search): Promise<J[]>;
	/** Null where there is none with this id. */
	get(journalId: string): Promise<J | null>;
	create(payload: JsonRecord): Promise<J>;
	/** A journal that is gone already counts as removed. */
	remove(journalId: string): Promise<void>;
	/** Gives a lost posting a moment to show. */
	settle(): Promise<void>;
}
