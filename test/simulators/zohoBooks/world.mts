import type { Grants } from './grants.mts';
import type { Limits } from './limits.mts';
import type { ZohoBooksOptions } from './options.mts';
import type { Books } from './records.mts';
import type { SearchIndex } from './searchIndex.mts';

/** What every route works on. */
export interface World {
	books: Books;
	/** What lists of journals see. */
	index: SearchIndex;
	grants: Grants;
	limits: Limits;
	options: ZohoBooksOptions;
	clientId: string;
	clientSecret: string;
	now: () => number;
	/** The simulator's own address, known once it listens. */
	url: () => string;
}
