import { printEntryDate, type EntryDate } from './entryDate';

/** What the notes of a journal say about where its money came from. */
export interface NotedSource {
	/** As a sentence names it: `Amazon settlement 24391894961`. */
	readonly name: string;
	/** `yyyy-mm-dd`, UTC. */
	readonly from: string;
	readonly to: string;
	/** This part, and all parts of the booking in their order; fewer than two are not told. */
	readonly part: string;
	readonly parts: readonly string[];
	/** With its currency: `2539.66 CAD`. */
	readonly total: string;
	/** `yyyy-mm-dd`; empty where the source does not say. */
	readonly deposit: string;
	readonly entry: EntryDate;
}

/** The sentence that a person reads in the notes of a journal. */
export function printNotes(source: NotedSource): string {
	const { name, from, to, part, parts, total, deposit, entry } = source;
	const which = parts.length > 1 ? `, part ${part} of ${parts.join(', ')}` : '';
	const paid = deposit === '' ? '' : `, deposit ${deposit}`;
	return `${name} (${from} to ${to} UTC${which}), total ${total}${paid}${printEntryDate(entry)}.`;
}

/** The notes with the content hash at their end, by which the journal is known again. */
export const withHash = (notes: unknown, hash: string): string =>
	[notes, hash].filter(Boolean).join(' ');

/** The content hash that ends a journal's notes; empty where there is none. */
export const hashIn = (notes: unknown): string =>
	(typeof notes === 'string' &&
		/(?:^|\s)(?<hash>sha256:[0-9a-f]{64})\s*$/.exec(notes)?.groups?.hash) ||
	'';

/** The total that the notes name, as `2539.66` with its currency; null where they name none. */
export function totalIn(notes: unknown): { amount: string; currency: string } | null {
	const found =
		typeof notes === 'string'
			? /, total (?<amount>-?\d+(?:\.\d+)?) (?<currency>[A-Z]{3})[.,]/.exec(notes)?.groups
			: null;
	const { amount, currency } = found ?? {};
	return amount && currency ? { amount, currency } : null;
}

/** The period that the notes name, both days in UTC (`yyyy-mm-dd`); null where they name none. */
export function periodIn(notes: unknown): { from: string; to: string } | null {
	const found =
		typeof notes === 'string'
			? /\((?<from>\d{4}-\d\d-\d\d) to (?<to>\d{4}-\d\d-\d\d) UTC/.exec(notes)?.groups
			: null;
	const { from, to } = found ?? {};
	return from && to ? { from, to } : null;
}

/** The parts that the notes name as those of the booking; empty for a booking that has one. */
export const partsIn = (notes: unknown): string =>
	(typeof notes === 'string' &&
		/, part [\d-]+ of (?<parts>[\d, -]+)\)/.exec(notes)?.groups?.parts) ||
	'';
