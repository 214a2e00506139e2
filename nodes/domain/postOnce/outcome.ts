import type { Failure } from './attempt';

export interface Posted<J> {
	readonly outcome: 'created' | 'alreadyPosted';
	readonly journal: J;
}

/** A journal that changes no account, left out because its period is locked (docs/accounting.md). */
export interface Skipped {
	readonly outcome: 'skipped';
	readonly because: string;
}

export type Outcome<J> = Posted<J> | Skipped | Failure;
