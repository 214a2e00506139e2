import type { CategoryId } from './categories';

/**
 * One name or several: exact, or with `*` before and/or after. Case, spaces, hyphens and
 * underscores do not count; the empty name stands for "nothing there".
 */
export type Names = string | readonly string[];

/** One line of the catalogue. What is left out matches anything. */
export interface CatalogueEntry {
	readonly id: string;
	readonly category: CategoryId;
	/** The last name of the path. */
	readonly name?: Names;
	/** The name directly above it; '' where it has none. */
	readonly parent?: Names;
	/** Any name above it. */
	readonly within?: Names;
	readonly transactionType?: Names;
	readonly sign?: -1 | 0 | 1;
	/** Wins over every entry without it: a tax with a name of its own (docs/accounting.md, "What stays in suspense"). */
	readonly first?: true;
}
