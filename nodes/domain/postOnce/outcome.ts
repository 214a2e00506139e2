import type { Failure } from './attempt';

export interface Posted<J> {
	readonly outcome: 'created' | 'alreadyPosted';
	readonly journal: J;
}

/** A journal that nothing is missing without, left out (docs/accounting.md). */
export interface Skipped {
	readonly outcome: 'skipped';
	/** A sentence for the bookkeeper. */
	readonly because: string;
}

export type Outcome<J> = Posted<J> | Skipped | Failure;
