import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';

/** What a list row of Zoho tells about a journal; rows carry notes and total, no lines. */
export interface PostedJournal {
	readonly journal_id: string;
	readonly reference_number: string;
	readonly notes: string;
	readonly total: number | string;
}

export interface Wanted {
	readonly reference: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	readonly hash: string;
	/** One side's total, a decimal string. */
	readonly total: string;
	readonly payload: IDataObject;
}

/** The content hash that ends a journal's notes; empty where there is none. */
export const hashOf = (notes: string): string =>
	/(?:^|\s)(sha256:[0-9a-f]{64})\s*$/.exec(notes)?.[1] ?? '';

export const sameReference = <J extends PostedJournal>(
	found: readonly J[],
	reference: string,
): J[] => found.filter((journal) => journal.reference_number === reference);

/** Smallest id first, compared as whole numbers: ids do not fit a double. */
export const byId = (a: PostedJournal, b: PostedJournal): number =>
	BigInt(a.journal_id) < BigInt(b.journal_id) ? -1 : a.journal_id === b.journal_id ? 0 : 1;

/** First of each reference that the ledger does not have. */
export function absent(wanted: readonly Wanted[], found: readonly PostedJournal[]): Wanted[] {
	const seen = new Set(found.map((journal) => journal.reference_number));
	return wanted.filter(({ reference }) => !seen.has(reference) && seen.add(reference));
}

/** Which journal stays, and which are its copies; a copy with another total was changed by a person. */
export function keep<J extends PostedJournal>(journal: Wanted, found: readonly J[]) {
	const named = sameReference(found, journal.reference).sort(byId);
	const [keeper, ...others] = named.filter(({ notes }) => hashOf(notes) === journal.hash);
	if (keeper === undefined) throw contentChanged(journal, named[0]);
	const copies = others.filter(({ total }) => String(total) === String(keeper.total));
	return { keeper, copies };
}

function contentChanged({ reference, total }: Wanted, posted?: PostedJournal): Refusal {
	const postedTotal = String(posted?.total ?? '');
	return new Refusal(
		'contentChanged',
		`Journal ${reference} is in Zoho Books with other content (total ${postedTotal}; now ${total}).`,
		'Nothing was written. Compare both; reverse the posted journal and post the new one if it is right.',
		{ reference, postedTotal, newTotal: total, journalId: posted?.journal_id ?? '' },
	);
}

/** One search that finds the whole batch: exact for one reference, else common prefix and a wide span of dates. */
export function queryFor(wanted: readonly Wanted[]): IDataObject {
	const references = [...new Set(wanted.map(({ reference }) => reference))].sort();
	const [first = '', last = ''] = [references[0], references.at(-1)];
	if (references.length <= 1) return { reference_number: first };
	let length = 0;
	while (length < first.length && first[length] === last[length]) length += 1;
	const dates = wanted.map(({ date }) => date).sort();
	return {
		...(length > 0 ? { reference_number_startswith: first.slice(0, length) } : {}),
		date_start: shifted(dates[0], -marginDays),
		date_end: shifted(dates.at(-1), marginDays),
	};
}

/** A person may have moved a journal's date a little. */
const marginDays = 31;

const shifted = (date = '', days: number): string =>
	new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
