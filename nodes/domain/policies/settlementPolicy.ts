import { balancedJournal, type Journal, type JournalLine } from '../ledger/journal';
import { settlementReference } from '../ledger/reference';
import type { CategoryId } from '../catalogue/categories';
import { money, negate } from '../money/money';
import type { SettlementHeader } from '../sources/settlementReport/settlement';
import { chargeLines } from './chargeLines';
import type { MonthPart } from './monthParts';
import { netOf, type Tally } from './tally';

/** Which part an instant falls into: clamped to the period; without a date, the last (docs/accounting.md, "What is posted"). */
export function partFinder({ periodStart, periodEnd }: SettlementHeader, parts: MonthPart[]) {
	const ends = parts.map(({ until }) => until);
	return (posted: number | null): number => {
		const instant =
			posted === null ? periodEnd : Math.min(Math.max(posted, periodStart), periodEnd);
		let part = 0;
		while (instant >= (ends[part] ?? Infinity)) part += 1;
		return part;
	};
}

/**
 * One journal per calendar month. Each part but the last carries its net forward; the last posts the
 * opposite of what was carried, and the settlement's own total to clearing, never a balancing figure.
 */
export function settlementJournals(
	header: SettlementHeader,
	tallies: readonly Tally[],
	parts: readonly MonthPart[],
): Journal[] {
	const { currency } = header.total;
	const last = parts.at(-1);
	let carried = 0n;
	const journals = parts.map((part) => {
		const { month, date } = part;
		const own = tallies.filter((tally) => tally.part === month);
		const net = netOf(own, currency).minor;
		const closing =
			part === last
				? [line('carriedForward', carried, currency), clearing(header)]
				: [line('carriedForward', -net, currency)];
		carried += part === last ? 0n : net;
		const reference = settlementReference(header.settlementId, month);
		const charges = chargeLines(own.map(corrected), currency);
		const lines = [...charges.values(), ...closing];
		return balancedJournal({ reference, date, part: month, currency, lines });
	});
	return journals.filter(({ lines }) => lines.length > 0);
}

const clearing = ({ total }: SettlementHeader): JournalLine => ({
	...line('clearing', 0n, total.currency),
	credit: negate(total),
});

const line = (category: CategoryId, minor: bigint, currency: string): JournalLine => ({
	category,
	credit: money(minor, currency),
	count: 1,
	entryIds: [],
	paths: [],
});

/** `clearing` is the total alone: a payout amid the period, an earlier transfer, is a correction of it. */
const corrected = (tally: Tally): Tally =>
	tally.category === 'clearing' ? { ...tally, category: 'payoutCorrections' } : tally;
