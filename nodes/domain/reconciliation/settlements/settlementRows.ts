import { isZero, subtract, zero, type Money } from '../../money/money';
import type { AmazonSide, SettlementSaid } from '../amazon/said';
import type { AccountHistory } from '../books/accountHistory';
import type { LedgerJournal } from '../books/ledgerJournal';
import { dayIn, isIn, type Month } from '../period';
import { bookedFigures, remarksOnJournals, type BookedFigures } from './bookedFigures';
import { disagreements } from './compare';
import { Deposits } from './deposits';
import { totals } from './journalTotals';
import { bySettlement, journalsOf } from './ofSettlement';
import { onlyInBooks } from './onlyInBooks';
import { payoutOf } from './payoutOf';
import type { SettlementRow, SettlementState } from './settlementRow';

/** What the settlements of a month are compared with. */
export interface Compared {
	readonly month: Month;
	readonly zone: string;
	readonly amazon: AmazonSide;
	readonly journals: readonly LedgerJournal[];
	readonly clearing: readonly AccountHistory[];
}

/** The settlements that touch the month, the earliest first. */
export function settlementRows({ month, zone, amazon, journals, clearing }: Compared) {
	const settlements = bySettlement(journals);
	const daily = journals.filter(({ parsed }) => parsed.kind === 'A' || parsed.kind === 'R');
	const deposits = new Deposits(clearing);
	const seen = new Set<LedgerJournal>();
	const told = amazon.settlements.map((said): SettlementRow => {
		const own = journalsOf(said, settlements, daily, zone);
		own.forEach((journal) => seen.add(journal));
		const row = compared(said, own, amazon, deposits, zone);
		return row.state === 'notPosted' && isNothing(said, daily.length > 0)
			? { ...row, state: 'nothing' }
			: row;
	});
	const others = [...settlements.values()].filter((set) => !set.some((one) => seen.has(one)));
	const rows = [...told, ...others.map((set) => onlyInBooks(set, amazon, deposits))];
	return rows
		.filter((row) => touches(row, month))
		.sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
}

/** No journal is missing where there is no money: without charges, or where each day is booked by itself. */
const isNothing = ({ total, chargeCount }: SettlementSaid, isDaily: boolean): boolean =>
	total !== null && isZero(total) && (isDaily || !chargeCount);

const sortKey = ({ to, from, currency }: SettlementRow): string => `${to || from} ${currency}`;

/** A settlement belongs to the month in which it ends, and to those that its journals are dated in. */
const touches = ({ to, from, journals, state }: SettlementRow, month: Month): boolean =>
	isIn(month, to) ||
	journals.some(({ date }) => isIn(month, date)) ||
	(state === 'open' && from <= month.to);

function compared(
	said: SettlementSaid,
	journals: readonly LedgerJournal[],
	amazon: AmazonSide,
	deposits: Deposits,
	zone: string,
): SettlementRow {
	const { total, currency, charges } = said;
	const figures = journals.length > 0 ? bookedFigures(journals, currency) : null;
	const settlementId = said.settlementId || idOf(journals);
	const payout = payoutOf(said, settlementId, amazon.payouts);
	const summary = amazon.summaries.find(
		(one) => settlementId !== '' && one.settlementId === settlementId,
	);
	const apart = disagreements(said, figures, payout, summary);
	const to = said.periodEnd === '' ? '' : dayIn(said.periodEnd, zone);
	const names = [settlementId, payout?.traceId ?? '', said.traceId];
	const isPaid = total !== null && !isZero(total) && to !== '';
	return {
		said,
		settlementId,
		currency,
		from: dayIn(said.periodStart, zone),
		to,
		amazonTotal: total,
		charges,
		bookedCharges: figures?.charges ?? null,
		journals,
		...totals(journals, currency, amazon),
		booked: figures?.booked ?? null,
		payout,
		deposit: isPaid ? deposits.take([total, said.converted, payout?.amount], to, names) : null,
		difference: differenceOf(figures?.booked ?? null, total),
		state: stateOf(said, journals, apart.length > 0 || !closes(figures)),
		remarks: [...apart, ...(figures ? remarksOnJournals(figures, journals) : [])],
	};
}

const closes = (figures: BookedFigures | null): boolean =>
	figures === null || isZero(figures.carriedForward);

const idOf = (journals: readonly LedgerJournal[]): string =>
	journals.find(({ parsed }) => parsed.kind === 'S')?.parsed.source ?? '';

const differenceOf = (booked: Money | null, total: Money | null): Money | null => {
	if (total === null) return null;
	if (booked === null) return subtract(zero(total.currency), total);
	return booked.currency === total.currency ? subtract(booked, total) : null;
};

function stateOf(
	said: SettlementSaid,
	journals: readonly LedgerJournal[],
	differs: boolean,
): SettlementState {
	if (said.isOpen) return 'open';
	if (journals.length === 0) return 'notPosted';
	if (differs) return 'differs';
	return journals.every(({ status }) => status !== 'published') ? 'draft' : 'agrees';
}
