import { subtract, sum, type Money } from '../../money/money';
import type { SummarySaid } from '../amazon/said';
import type { Month } from '../period';
import { sumOfKinds, type MonthFigures } from './figures';
import type { SettlementRow } from '../settlements/settlementRow';

/** Amazon's own statement beside the books. */
export interface SummaryRow {
	/** `Settlement 123`, or the period. */
	readonly name: string;
	readonly amazon: Money;
	readonly books: Money | null;
	readonly difference: Money | null;
}

export function summaryRows(
	summaries: readonly SummarySaid[],
	rows: readonly SettlementRow[],
	figures: readonly MonthFigures[],
	month: Month,
): SummaryRow[] {
	const ofSettlements = summaries.flatMap(({ settlementId, net }) => {
		const row = rows.find((one) => settlementId !== '' && one.settlementId === settlementId);
		return row ? [ofSettlement(row, net)] : [];
	});
	const ofMonth = summaries.filter(
		({ settlementId, ...one }) => settlementId === '' && isOf(one, month),
	);
	const currencies = [...new Set(ofMonth.map(({ net }) => net.currency))].sort();
	const ofPeriods = currencies.map((currency) => {
		const said = ofMonth.filter(({ net }) => net.currency === currency).map(({ net }) => net);
		const own = figures.find((one) => one.currency === currency);
		const booked = own
			? sumOfKinds(own, (id) => id !== 'clearing' && id !== 'carriedForward')
			: null;
		return beside(`${month.name}, released money`, sum(said, currency), booked);
	});
	return [...ofSettlements, ...ofPeriods];
}

/** The statement may leave out what the period began with; then the books do so too. */
function ofSettlement({ settlementId, booked, said }: SettlementRow, net: Money): SummaryRow {
	const name = `Settlement ${settlementId}`;
	const beginning = said?.beginning;
	const without =
		booked && beginning?.currency === booked.currency ? subtract(booked, beginning) : booked;
	const isWithout = without?.minor === net.minor && booked?.minor !== net.minor;
	return isWithout
		? beside(`${name}, without what was brought forward`, net, without)
		: beside(name, net, booked);
}

const isOf = (
	{ periodStart, periodEnd }: Pick<SummarySaid, 'periodStart' | 'periodEnd'>,
	month: Month,
) => periodStart.slice(0, 10) === month.from && periodEnd.slice(0, 10) === month.to;

const beside = (name: string, amazon: Money, books: Money | null): SummaryRow => ({
	name,
	amazon,
	books,
	difference: books && books.currency === amazon.currency ? subtract(books, amazon) : null,
});
