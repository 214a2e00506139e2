import type { CategoryId } from '../catalogue/categories';
import { accountRefusals, isProblem, type AccountProblem } from '../ledger/accountProblem';
import { accountFinder, type LedgerAccount } from '../ledger/chartOfAccounts';
import type { Journal, JournalLine } from '../ledger/journal';
import type { Booking } from '../policies/booking';
import { Refusal } from '../refusal';
import type { Books } from './books';
import type { MappingSettings } from './settings';

/** A line, or a sum of charges, as far as its account is concerned. */
export type Posted = Pick<JournalLine, 'category' | 'rule'>;

type Found = LedgerAccount | AccountProblem;

/** The account of all that a booking posts, or why there is none. */
export interface Accounts {
	readonly of: (posted: Posted) => Found;
	/** What is wrong with them, each named once. */
	readonly refusals: readonly Refusal[];
}

export function accountsIn(
	{ currency, marketplaces, journals }: Booking,
	{ accounts, marketplaceIfNone }: MappingSettings,
	books: Books,
): Accounts {
	const find = accountFinder(books.accounts, accounts);
	const parts = {
		currency,
		marketplaces,
		marketplaceIfNone,
	};
	const known = new Map<string, Found>();
	const of = (posted: Posted): Found => {
		const key = choiceKey(posted);
		const found = known.get(key) ?? find(posted.category, parts, posted.rule?.then.account);
		known.set(key, found);
		return found;
	};
	const problems = postedOnce(journals).flatMap((posted): [CategoryId, AccountProblem][] => {
		const found = of(posted);
		return isProblem(found) ? [[posted.category, found]] : [];
	});
	return { of, refusals: accountRefusals(problems) };
}

/** What the journals post: each category, and each account that a rule chose for one, once. */
export function postedOnce(journals: readonly Journal[]): Posted[] {
	const lines = journals.flatMap(({ lines: own }) => own);
	return [...new Map(lines.map((line) => [choiceKey(line), line])).values()];
}

function choiceKey({ category, rule }: Posted): string {
	const chosen = rule?.then.account;
	return chosen ? `${category} ${chosen.by} ${chosen.value}` : category;
}

/** The account of every line; all that are wrong are named at once, before anything is posted. */
export function usableAccounts({ of, refusals }: Accounts): (line: JournalLine) => LedgerAccount {
	const [first] = refusals;
	if (first) throw together(first, refusals);
	return (line) => {
		const account = of(line);
		if (!isProblem(account)) return account;
		throw new Error(`The category ${line.category} has no account.`);
	};
}

function together(first: Refusal, refusals: readonly Refusal[]): Refusal {
	if (refusals.length === 1) return first;
	const message = refusals.map(({ message: words }) => words).join(' ');
	const accounts = refusals.map(({ details }) => details.account).join(', ');
	const categories = refusals.map(({ details }) => details.categories).join(', ');
	return new Refusal(first.code, message, first.nextStep, {
		...first.details,
		accounts,
		categories,
	});
}
