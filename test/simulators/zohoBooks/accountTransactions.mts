import { numberOf } from './decimal.mts';
import { invalidValue } from './errors.mts';
import { currencyOf } from './journalView.mts';
import { pageOf, type Query, searched } from './listing.mts';
import { bankTransactions } from './tables/bankTransactions.mts';
import { accountName, asNumber, decimalIn } from './tables/shared.mts';
import { recordsOf } from './tables/store.mts';
import type { Account, Books } from './records.mts';

/**
 * Y: list of transactions for an account, here of its journals and bank transactions. Drafts are left out (D: they do not affect accounts);
 * amounts are in the currency of the transaction, and a side that is empty is an empty text (assumed).
 */
export function accountTransactions(books: Books, query: Query) {
	const account = books.accounts.find(({ accountId }) => accountId === query.get('account_id'));
	if (account === undefined) throw invalidValue('account_id');
	const all = [...journalRows(books, account), ...bankRows(books, account)];
	const found = all.filter(({ transaction_date: date }) => isWithin(date, query));
	const listing = {
		reportName: 'Account Transactions',
		filter: '',
		sortColumn: 'transaction_date',
		sortOrder: 'D',
	};
	const { rows, page_context } = pageOf(found, query, listing);
	return { code: 0, message: 'success', transactions: rows, page_context };
}

function journalRows(books: Books, { accountId }: Account) {
	const published = books.journals.filter(({ status }) => status === 'published');
	return published.flatMap((journal) => {
		const currency = currencyOf(books, journal);
		return journal.lines
			.filter((line) => line.accountId === accountId)
			.map(({ side, amount }) => ({
				categorized_transaction_id: journal.journalId,
				transaction_type: 'journal',
				transaction_id: journal.journalId,
				transaction_date: journal.date,
				account_id: accountId,
				customer_id: '',
				payee: '',
				description: '',
				entry_number: journal.entryNumber,
				currency_id: currency.currency_id,
				currency_code: currency.code,
				debit_or_credit: side,
				offset_account_name: '',
				reference_number: journal.reference,
				reconcile_status: '',
				debit_amount: side === 'debit' ? numberOf(amount, currency.precision) : '',
				credit_amount: side === 'credit' ? numberOf(amount, currency.precision) : '',
			}));
	});
}

/** Transfers and the like, once they are booked. */
function bankRows(books: Books, { accountId }: Account) {
	const booked = recordsOf(books, bankTransactions).filter(
		({ fields, status }) =>
			fields.imported_transaction_id === undefined || status === 'categorized',
	);
	return booked.flatMap(({ id, fields }) => {
		const { from_account_id: from, to_account_id: to } = fields;
		if (from !== accountId && to !== accountId) return [];
		const side = to === accountId ? 'debit' : 'credit';
		const amount = asNumber(decimalIn(fields.amount));
		return [
			{
				categorized_transaction_id: id,
				transaction_type: String(fields.transaction_type),
				transaction_id: id,
				transaction_date: String(fields.date),
				account_id: accountId,
				customer_id: '',
				payee: '',
				description: String(fields.description ?? ''),
				entry_number: '',
				currency_id: String(fields.currency_id ?? ''),
				currency_code: String(fields.currency_code ?? ''),
				debit_or_credit: side,
				offset_account_name: accountName(books, to === accountId ? from : to),
				reference_number: String(fields.reference_number ?? ''),
				reconcile_status: '',
				debit_amount: side === 'debit' ? amount : '',
				credit_amount: side === 'credit' ? amount : '',
			},
		];
	});
}

/** Y: date.start, date.end (both inclusive, assumed), date.before, date.after. */
function isWithin(date: string, query: Query): boolean {
	const asked = (name: string) => {
		const day = searched(query, name);
		if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw invalidValue(name);
		return day;
	};
	const [start, end, before] = ['date.start', 'date.end', 'date.before'].map(asked);
	const after = asked('date.after');
	return (
		date >= (start ?? '') &&
		(end === null || end === undefined || date <= end) &&
		(before === null || before === undefined || date < before) &&
		date > (after ?? '')
	);
}
