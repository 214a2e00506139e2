import type { JsonRecord } from '../exactJson';
import { ownDate } from '../ledger/entryDate';
import { referenceKey, settlementOfReference } from '../ledger/reference';
import type { Wanted } from './wanted';

/** One search of the ledger, and what it is about. */
export interface Search {
	readonly query: JsonRecord;
	readonly subject: string;
}

/**
 * The fewest searches that find a whole batch: one per kind of reference (`AMZ-S-`, `AMZ-A-`), by common prefix
 * and dates; a reference of its own kind, and those without a kind, are looked up by themselves.
 */
export function searchesFor(wanted: readonly Wanted[]): Search[] {
	const kinds = new Map<string, Wanted[]>();
	for (const journal of wanted) {
		const kind = kindOf(journal.reference) || referenceKey(journal.reference);
		kinds.set(kind, [...(kinds.get(kind) ?? []), journal]);
	}
	return [...kinds.values()].map(searchFor);
}

/** All parts of one settlement, whatever their dates: few, and one that is not wanted tells of another split. */
export const settlementSearch = (settlement: string): Search => ({
	query: { reference_number_startswith: `${settlement}-` },
	subject: `search for journals ${settlement}-…`,
});

/** By its beginning, so that a blank that a person left at its end does not hide it. */
export const exactSearch = (reference: string): Search => ({
	query: { reference_number_startswith: reference },
	subject: `search for journal ${reference}`,
});

function searchFor(wanted: readonly Wanted[]): Search {
	const references = [...new Set(wanted.map(({ reference }) => reference))].sort();
	const [first = '', last = ''] = [references[0], references.at(-1)];
	const settlements = new Set(references.map(settlementOfReference));
	const [settlement] = settlements;
	if (settlements.size === 1 && settlement) return settlementSearch(settlement);
	if (references.length <= 1) return exactSearch(first);
	const query = {
		reference_number_startswith: commonStart(first, last),
		...periodOf(wanted),
	};
	return { query, subject: `search for journals ${first} to ${last}` };
}

/** A journal whose day is locked may have been entered on any later one. */
function periodOf(wanted: readonly Wanted[]): JsonRecord {
	const days = wanted.map(({ date, payload }) => ownDate(payload.notes, date)).sort();
	const start = { date_start: shifted(days[0], -marginDays) };
	const isMoved = ({ date, payload, firstOpenDay }: Wanted) =>
		firstOpenDay !== undefined || ownDate(payload.notes, date) !== date;
	if (wanted.some(isMoved)) return start;
	return { ...start, date_end: shifted(days.at(-1), marginDays) };
}

/** The leading words of letters: `AMZ-S-` of `AMZ-S-24391894961-202509`. */
const kindOf = (reference: string): string => /^(?:[A-Za-z]+-)+/.exec(reference)?.[0] ?? '';

function commonStart(first: string, last: string): string {
	let length = 0;
	while (length < first.length && first[length] === last[length]) length += 1;
	return first.slice(0, length);
}

/** A person may have moved a journal's date a little; whether Zoho counts the last day does not matter then. */
const marginDays = 31;

const shifted = (date = '', days: number): string =>
	new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
