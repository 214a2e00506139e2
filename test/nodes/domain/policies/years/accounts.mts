// What stands in the accounts of a ledger at a date.
import { categories } from '../../../../../nodes/domain/catalogue/categories';
import type { Journal } from '../../../../../nodes/domain/ledger/journal';

/** A line of the ledger; `minor` is a credit. */
export interface Entry {
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** With its currency: `USD Amazon Sales`. */
	readonly account: string;
	readonly minor: bigint;
}

/** Credits less debits by account; those at zero are left out. */
export type TrialBalance = Readonly<Record<string, bigint>>;

export const entriesOf = (journals: readonly Journal[]): Entry[] =>
	journals.flatMap(({ date, currency, lines }) =>
		lines.map(({ category, credit }) => ({
			date,
			account: `${currency} ${categories[category].defaultAccount}`,
			minor: credit.minor,
		})),
	);

export const trialBalance = (entries: readonly Entry[], until: string): TrialBalance =>
	withoutZeros(entries.filter(({ date }) => date <= until));

export const entriesIn = (amounts: TrialBalance): Array<Omit<Entry, 'date'>> =>
	Object.entries(amounts).map(([account, minor]) => ({ account, minor }));

/** The first less the second. */
export const difference = (left: TrialBalance, right: TrialBalance): TrialBalance =>
	withoutZeros([
		...entriesIn(left),
		...entriesIn(right).map(({ account, minor }) => ({ account, minor: -minor })),
	]);

export function withoutZeros(amounts: Iterable<Pick<Entry, 'account' | 'minor'>>): TrialBalance {
	const sums = new Map<string, bigint>();
	for (const { account, minor } of amounts) {
		sums.set(account, (sums.get(account) ?? 0n) + minor);
	}
	return Object.fromEntries([...sums].filter(([, minor]) => minor !== 0n));
}
