import { accountFilters, groupOf } from './accountTypes.mts';
import { accountRow } from './accountView.mts';
import { invalidValue } from './errors.mts';
import { choice, pageOf, type Query, sorted } from './listing.mts';
import type { Account, Books } from './records.mts';
import { instantOf } from './time.mts';

/** Y: list chart of accounts. Without filter all accounts, inactive ones too (assumed). */
export function accountList(books: Books, query: Query) {
	const filters = accountFilters.map((filter) => `AccountType.${filter}`);
	const filter = choice(query, 'filter_by', filters);
	const sortColumn = choice(query, 'sort_column', ['account_name', 'account_type']);
	const sortOrder = choice(query, 'sort_order', ['A', 'D']);
	const since = modifiedSince(query);
	const found = books.accounts.filter(
		(account) => account.modified >= since && matches(account, filter.split('.')[1] ?? ''),
	);
	const ordered = sorted(found, sortOrder, sortColumn === 'account_name' ? nameOf : typeOf);
	const listing = { reportName: 'Chart of Accounts', filter, sortColumn, sortOrder };
	const { rows, page_context } = pageOf(ordered, query, listing);
	const withBalance = query.get('showbalance') === 'true';
	const chartofaccounts = rows.map((account) => accountRow(books, account, withBalance));
	return { code: 0, message: 'success', chartofaccounts, page_context };
}

const nameOf = ({ name }: Account): string => name.toLowerCase();
const typeOf = ({ type }: Account): string => type;

function matches({ active, type }: Account, filter: string): boolean {
	if (filter === 'All') return true;
	if (filter === 'Active') return active;
	return filter === 'Inactive' ? !active : groupOf(type) === filter;
}

export function modifiedSince(query: Query): number {
	const text = query.get('last_modified_time');
	if (text === null || text === '') return 0;
	const instant = instantOf(text);
	if (Number.isNaN(instant)) throw invalidValue('last_modified_time');
	return instant;
}
