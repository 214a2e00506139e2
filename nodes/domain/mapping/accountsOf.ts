import type { CategoryId } from '../catalogue/categories';
import { accountRefusals, isProblem, type AccountProblem } from '../ledger/accountProblem';
import { accountFinder, type LedgerAccount } from '../ledger/chartOfAccounts';
import type { Journal, JournalLine } from '../ledger/journal';
import type { Booking } from '../policies/booking';
import { Refusal } from '../refusal';
import type { Books } from './books';
import type { MappingSettings } from './settings';

/** The account of every category that a booking posts to, or why there is none. */
export type Accounts = ReadonlyMap<CategoryId, LedgerAccount | AccountProblem>;

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
	return new Map(categoriesOf(journals).map((category) => [category, find(category, parts)]));
}

export const categoriesOf = (journals: readonly Journal[]): CategoryId[] => [
	...new Set(journals.flatMap(({ lines }) => lines.map(({ category }) => category))),
];

/** What is wrong with the accounts, each named once. */
export const refusalsOf = (accounts: Accounts): Refusal[] =>
	accountRefusals(
		[...accounts].flatMap(([category, found]) => (isProblem(found) ? [[category, found]] : [])),
	);

/** The account of every line; all that are wrong are named at once, before anything is posted. */
export function usableAccounts(accounts: Accounts): (line: JournalLine) => LedgerAccount {
	const refusals = refusalsOf(accounts);
	const [first] = refusals;
	if (first) throw together(first, refusals);
	return ({ category }) => {
		const account = accounts.get(category);
		if (account && !isProblem(account)) return account;
		throw new Error(`The category ${category} has no account.`);
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
