import type { Collection } from './collections';

/** What is read when a month is closed. */
export const closingLists = {
	/** Every entry of one account, whatever made it: https://www.zoho.com/books/api/v3/chart-of-accounts/ */
	accountTransactions: {
		path: '/chartofaccounts/transactions',
		list: 'transactions',
		id: 'transaction_id',
		label: ({ entry_number: number }) => String(number),
	},
	/**
	 * Up to which day each module is locked: https://www.zoho.com/books/api/v3/transaction-locking/. The page
	 * names the operation without its path; this path, and the key of the list, are what another client uses.
	 */
	transactionLocks: {
		path: '/transactionlocks',
		list: 'transaction_locks',
		id: 'transaction_lock_id',
		label: ({ lock_scope_formatted: scope }) => String(scope),
	},
	/** Lines of the bank feed are listed only where their status is asked for: https://www.zoho.com/books/api/v3/bank-transactions/ */
	bankTransactions: {
		path: '/banktransactions',
		list: 'banktransactions',
		id: 'transaction_id',
		label: ({ date }) => String(date),
	},
} satisfies Readonly<Record<string, Collection>>;
