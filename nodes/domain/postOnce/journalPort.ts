import type { JsonRecord } from '../exactJson';
import type { Search } from './searches';
import type { PostedJournal } from './wanted';

/** The little of Zoho Books that posting once needs. */
export interface JournalPort<J extends PostedJournal = PostedJournal> {
	/** May lag behind: Zoho does not promise that a search finds what was just written. */
	list(search: Search): Promise<J[]>;
	/** As it stands now, with its lines; null where there is none with this id. */
	get(journalId: string): Promise<J | null>;
	create(payload: JsonRecord): Promise<J>;
	/** A journal that is gone already counts as removed. */
	remove(journalId: string): Promise<void>;
	wait(milliseconds: number): Promise<void>;
}
