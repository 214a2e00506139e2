import { numberOf } from './decimal.mts';
import { baseBalances } from './ledger.mts';
import { basePrecision } from './precision.mts';
import type { Account, Books } from './records.mts';
import { timestamp } from './time.mts';

/** One account as `get` and `create` answer it (Y:chart-of-accounts). */
export function accountView(books: Books, account: Account) {
	const currency =
		books.currencies.find(({ currency_id }) => currency_id === account.currency_id) ??
		books.currencies[0];
	return {
		...common(books, account),

		currency_id: currency?.currency_id ?? '',
		currency_code: currency?.code ?? '',

		description: account.description,
		custom_fields: [],
	};
}

/** As lists answer it. */
export function accountRow(books: Books, account: Account, withBalance: boolean) {
	const parent = books.accounts.find(({ accountId }) => accountId === account.parentId);
	return {
		...common(books, account),

		is_user_created: account.userCreated,
		is_standalone_account: false,

		parent_account_name: parent?.name ?? '',
		has_attachment: false,
		...(withBalance ? { current_balance: balanceOf(books, account) } : {}),
	};
}

const balanceOf = (books: Books, { accountId }: Account): number =>
	numberOf(baseBalances(books).get(accountId) ?? 0n, basePrecision(books));

const common = (books: Books, account: Account) => ({
	account_id: account.accountId,
	account_name: account.name,
	account_code: account.code,
	account_type: account.type,
	is_active: account.active,
	is_system_account: ['accounts_receivable', 'accounts_payable'].includes(account.type),
	is_involved_in_transaction: books.journals.some(({ lines }) =>
		lines.some(({ accountId }) => accountId === account.accountId),
	),
	can_show_in_ze: false,
	parent_account_id: account.parentId,
	documents: [],
	created_time: timestamp(books, account.created),
	last_modified_time: timestamp(books, account.modified),
});
