import type { AccountHistory } from './books/accountHistory';
import type { BooksSide } from './books/booksSide';
import type { LedgerJournal } from './books/ledgerJournal';
import type { AmazonSide } from './amazon/said';
import { accountsByRole, type AccountsByRole, type BalanceRole } from './accountsByRole';
import type { Diagnosis } from './doctor/diagnosis';
import { findingsOf } from './findings';
import { balanceRows } from './month/amazonBalances';
import { summaryRows } from './month/amazonSummaries';
import { feesOverTime } from './month/fees';
import { figuresOf, type MonthFigures } from './month/figures';
import { suspended, unfinished } from './month/openRecords';
import { movements, trialBalance } from './month/trialBalance';
import { waterfall } from './month/waterfall';
import type { LedgerAccount } from '../ledger/chartOfAccounts';
import { isIn, type Month } from './period';
import { settlementRows } from './settlements/settlementRows';

/** What a report is made of. */
export interface ReportInput {
	/** The month that is closed, and those shown beside it, the oldest first; it is the last of them. */
	readonly months: readonly Month[];
	readonly zone: string;
	readonly chart: readonly LedgerAccount[];
	readonly amazon: AmazonSide;
	readonly books: BooksSide;
	/** Why reports do not add up. */
	readonly diagnoses: readonly Diagnosis[];
}

export type Report = ReturnType<typeof reportOf>;

/** The month-end report: every figure of both sides, and what does not agree. Nothing is refused. */
export function reportOf(input: ReportInput) {
	const { months, zone, amazon, books } = input;
	const month = lastOf(months);
	const { journals, baseCurrency } = books;
	const figures = figuresOf(journals, month);
	const roles = rolesOf(books, accountsByRole(journals, input.chart));
	const settlements = settlementRows({
		month,
		zone,
		amazon,
		journals,
		clearing: roles('clearing') ?? [],
	});
	const content = {
		month,
		months,
		zone,
		organizationName: books.organizationName,
		organizationId: books.organizationId,
		baseCurrency,
		settlements,
		currencies: figures.map((one) => currencyFigures(one, journals, months)),
		trialBalance: trialBalance(journals, month, baseCurrency),
		movements: movements(books.accounts, new Set(journals.map(({ id }) => id)), month),
		balances: balanceRows(amazon.balances, heldBy(roles, journals), month),
		summaries: summaryRows(amazon.summaries, settlements, figures, month),
		open: [...unfinished(amazon.auditRows), ...suspended(journals, month)],
		locks: books.locks,
		diagnoses: input.diagnoses,
		journals: byDate(journals.filter(({ date }) => isIn(month, date))),
		gaps: [...amazon.gaps, ...books.gaps],
	};
	return { ...content, findings: findingsOf(content) };
}

const currencyFigures = (
	figures: MonthFigures,
	journals: readonly LedgerJournal[],
	months: readonly Month[],
) => {
	const { currency } = figures;
	const ofMonths = months.map((month) =>
		figuresOf(journals, month).find((one) => one.currency === currency),
	);
	return { currency, steps: waterfall(figures), fees: feesOverTime(ofMonths, currency) };
};

/** Only daily journals keep what Amazon has not settled yet. */
const heldBy = (roles: ReturnType<typeof rolesOf>, journals: readonly LedgerJournal[]) => {
	const isDaily = journals.some(({ parsed }) => parsed.kind === 'A' || parsed.kind === 'R');
	return {
		deferred: roles('deferredBalance'),
		reserved: roles('reserveHeld'),
		unsettled: isDaily ? roles('carriedForward') : null,
	};
};

const byDate = (journals: readonly LedgerJournal[]): LedgerJournal[] =>
	[...journals].sort((left, right) =>
		`${left.date} ${left.reference}` < `${right.date} ${right.reference}` ? -1 : 1,
	);

const lastOf = (months: readonly Month[]): Month => {
	const last = months.at(-1);
	if (!last) throw new Error('A report needs a month.');
	return last;
};

/** The accounts of a role with their entries; null where one of them could not be read. */
const rolesOf =
	({ accounts }: BooksSide, byRole: AccountsByRole) =>
	(role: BalanceRole): AccountHistory[] | null => {
		const ids = new Set((byRole.get(role) ?? []).map(({ accountId }) => accountId));
		const found = accounts.filter(({ accountId }) => ids.has(accountId));
		return found.length === ids.size ? found : null;
	};
