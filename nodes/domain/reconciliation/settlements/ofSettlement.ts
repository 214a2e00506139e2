import { settlementOfReference } from '../../ledger/reference';
import type { SettlementSaid } from '../amazon/said';
import type { LedgerJournal } from '../books/ledgerJournal';
import { dayIn, daysBetween } from '../period';
import { bookedFigures } from './bookedFigures';

/** Journals by the settlement that they book. */
export type JournalsBySettlement = ReadonlyMap<string, readonly LedgerJournal[]>;

export function bySettlement(journals: readonly LedgerJournal[]): JournalsBySettlement {
	const found = new Map<string, LedgerJournal[]>();
	const inOrder = [...journals].sort((left, right) => (left.reference < right.reference ? -1 : 1));
	for (const journal of inOrder) {
		if (settlementOfReference(journal.reference) === null) continue;
		const id = journal.parsed.source;
		found.set(id, [...(found.get(id) ?? []), journal]);
	}
	return found;
}

/** The most days between the end of a settlement and the transfer that pays it, in daily journals. */
const mostDays = 7;

/**
 * The journals of a settlement: by its id; where Amazon names none, the one set that has its currency, its
 * total and its last day; else the daily journal that moves its total to clearing. Never one of several.
 */
export function journalsOf(
	said: SettlementSaid,
	settlements: JournalsBySettlement,
	daily: readonly LedgerJournal[],
	zone: string,
): readonly LedgerJournal[] {
	const own = settlements.get(said.settlementId);
	if (own) return own;
	if (said.total === null || said.periodEnd === '') return [];
	const end = dayIn(said.periodEnd, zone);
	const sets = said.settlementId === '' ? [...settlements.values()] : [];
	const candidates = [...sets, ...daily.map((journal) => [journal])].filter(
		(set) => isPaidBy(said, set) && isNear(set, end),
	);
	return candidates.length === 1 ? (candidates[0] ?? []) : [];
}

const isPaidBy = ({ total, currency }: SettlementSaid, set: readonly LedgerJournal[]): boolean =>
	set.some(({ lines }) => lines.some(({ category }) => category === 'clearing')) &&
	bookedFigures(set, currency).booked.minor === total?.minor;

function isNear(set: readonly LedgerJournal[], end: string): boolean {
	const last =
		set
			.map(({ date }) => date)
			.sort()
			.at(-1) ?? '';
	const isSettlement = set.some(({ parsed }) => parsed.kind === 'S');
	const days = daysBetween(end, last);
	return isSettlement ? days === 0 : Math.abs(days) <= mostDays;
}
