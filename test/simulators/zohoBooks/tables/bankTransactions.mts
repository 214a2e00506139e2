import { invalidValue, refuse } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import { dayOf, rowsIn } from './documents.mts';
import { accountName, asNumber, currencyFields, decimalIn, inBase, minus, sum } from './shared.mts';
import type { Posting, SimulatedTable } from './table.mts';

const path = '/banktransactions';

/**
 * Y:bank-transactions. What was booked by hand or of the feed moves money from one account to the other;
 * lines of the feed come by `POST /bankstatements` and change no account before they are categorized.
 */
export const bankTransactions: SimulatedTable = {
	path,
	list: 'banktransactions',
	record: 'banktransaction',
	id: 'transaction_id',
	what: 'Transaction',
	// prettier-ignore
	texts: { from_account_id: 100, to_account_id: 100, transaction_type: 100, payment_mode: 100, customer_id: 100, reference_number: 100, description: 500, currency_id: 100, tax_id: 100 },
	decimals: ['amount', 'exchange_rate', 'bank_charges'],
	dates: ['date'],
	others: ['is_inclusive_tax', 'tags', 'custom_fields'],
	mandatory: ['transaction_type'],
	firstStatus: 'manually_added',
	actions: {
		[`${path}/uncategorized/:id/match`]: {
			status: 201,
			run: (books, line, { body }) => match(books, line, rowsIn(body.transactions_to_be_matched)),
		},
		[`${path}/:id/unmatch`]: { status: 201, run: unmatch },
		[`${path}/uncategorized/:id/categorize`]: {
			status: 201,
			run: (books, line, { body }) => {
				open(line);
				const { amount, date, reference_number, description } = line.fields;
				const own = { amount, date, reference_number, description };
				const given = Object.entries(body).filter(([, value]) => value !== '');
				const booked = { ...own, ...(Object.fromEntries(given) as Fields) };
				line.fields = { ...line.fields, ...complete(books, booked, line) };
				line.status = 'categorized';
			},
		},
		[`${path}/:id/uncategorize`]: stepTo('uncategorized', 'categorized'),
		[`${path}/uncategorized/:id/exclude`]: stepTo('excluded', 'uncategorized'),
		[`${path}/uncategorized/:id/restore`]: stepTo('uncategorized', 'excluded'),
	},
	views: {
		/** Y; what has the same amount on the same account is offered (assumed). */
		[`${path}/uncategorized/:id/match`]: (books, line) => ({
			matching_transactions: candidates(books, line).map(({ id, fields, status }) => ({
				transaction_id: id,
				date: fields.date,
				amount: asNumber(decimalIn(fields.amount)),
				transaction_type: fields.transaction_type ?? 'customer_payment',
				reference_number: fields.reference_number ?? '',
				is_best_match: status !== 'matched',
			})),
		}),
	},
	filters: {
		texts: ['reference_number'],
		exact: ['account_id', 'transaction_type', 'status'],
		dates: ['date'],
		amounts: ['amount'],
		searched: ['payee', 'description'],
		filterBy: {
			'Status.All': () => true,
			'Status.Uncategorized': isStatus('uncategorized'),
			'Status.Categorized': isStatus('categorized'),
			'Status.ManuallyAdded': isStatus('manually_added'),
			'Status.Excluded': isStatus('excluded'),
			'Status.Matched': isStatus('matched'),
		},
	},
	sortColumns: ['date'],
	onlyInRecord: ['tags', 'custom_fields', 'exchange_rate', 'is_inclusive_tax'],
	complete,
	computed: (books, { fields, status }) => ({
		...(isLine(fields) ? { imported_transaction_id: String(fields.imported_transaction_id) } : {}),
		account_id: accountOf(books, fields),
		account_name: accountName(books, accountOf(books, fields)),
		from_account_name: accountName(books, fields.from_account_id),
		to_account_name: accountName(books, fields.to_account_id),
		status,
	}),
	refuseDelete: (_books, { status }) =>
		status === 'matched' ? refuse(400, 4, 'A matched transaction cannot be deleted.') : undefined,
	postings: (books, { fields, status }) => {
		if (isLine(fields) && status !== 'categorized') return [];
		return moved(books, fields);
	},
};

function isStatus(wanted: string) {
	return ({ status }: StoredRecord) => status === wanted;
}

const isLine = (fields: Fields): boolean => fields.imported_transaction_id !== undefined;

/** The side that is a bank account; of a transfer between two, where the money goes to. */
function accountOf(
	books: Books,
	{ account_id: own, to_account_id: to, from_account_id: from }: Fields,
) {
	const isBank = (id: unknown) =>
		books.accounts.some(
			({ accountId, type }) => accountId === id && ['bank', 'credit_card', 'cash'].includes(type),
		);
	return own ?? (isBank(to) ? to : from);
}

/** Both accounts must be there (Y: mandatory for most types). */
function complete(books: Books, fields: Fields, { created }: StoredRecord): Fields {
	for (const name of ['from_account_id', 'to_account_id'] as const) {
		if (accountName(books, fields[name]) === '') throw invalidValue(name);
	}
	if (decimalIn(fields.amount).units <= 0n) throw invalidValue('amount');
	return {
		exchange_rate: '1',
		bank_charges: '0',
		...fields,
		...currencyFields(books, fields),
		date: fields.date || dayOf(books, created),
	};
}

/** Charges are what arrives less; they go to the account for them. */
function moved(books: Books, fields: Fields): Posting[] {
	const [whole, charges] = [fields.amount, fields.bank_charges].map((amount) =>
		inBase(books, decimalIn(amount), fields.exchange_rate),
	) as [bigint, bigint];
	const fees = books.accounts.find(({ name }) => name === 'Bank Fees and Charges');
	return [
		{ accountId: String(fields.from_account_id), amount: -whole },
		{ accountId: String(fields.to_account_id), amount: whole - charges },
		{ accountId: fees?.accountId ?? '', amount: charges },
	].filter(({ amount }) => amount !== 0n);
}

function open(line: StoredRecord): void {
	if (line.status !== 'uncategorized')
		throw refuse(400, 4, 'The transaction is not uncategorized.');
}

/** Paths of what a line can be matched with. */
const matchable = [path, '/customerpayments', '/vendorpayments', '/expenses'];

const candidates = (books: Books, line: StoredRecord): StoredRecord[] =>
	matchable
		.flatMap((one) => books.stored[one] ?? [])
		.filter(
			({ id, fields, status }) =>
				id !== line.id &&
				!isLine(fields) &&
				status !== 'matched' &&
				asNumber(decimalIn(fields.amount)) === asNumber(decimalIn(line.fields.amount)),
		);

/** Together they must be as much as the line (assumed; so are the words). */
function match(books: Books, line: StoredRecord, rows: readonly Fields[]): void {
	open(line);
	const all = matchable.flatMap((one) => books.stored[one] ?? []);
	const chosen = rows.map(({ transaction_id: id }) => {
		const found = all.find((record) => record.id === id && !isLine(record.fields));
		if (found === undefined || found.status === 'matched') throw invalidValue('transaction_id');
		return found;
	});
	const amounts = chosen.map(({ fields }) => decimalIn(fields.amount));
	if (sum([...amounts, minus(decimalIn(line.fields.amount))]).units !== 0n || rows.length === 0) {
		throw refuse(400, 4, 'The amounts of the transactions and of the statement are not equal.');
	}
	for (const record of chosen) record.status = 'matched';
	line.status = 'matched';
	line.fields = { ...line.fields, matched: chosen.map(({ id }) => id) };
}

function unmatch(books: Books, line: StoredRecord): void {
	if (line.status !== 'matched') throw refuse(400, 4, 'The transaction is not matched.');
	const ids = Array.isArray(line.fields.matched) ? line.fields.matched : [];
	for (const record of matchable.flatMap((one) => books.stored[one] ?? [])) {
		if (ids.includes(record.id)) record.status = one(record);
	}
	line.status = 'uncategorized';
}

const one = ({ fields }: StoredRecord): string =>
	fields.transaction_type === undefined ? 'paid' : 'manually_added';

function stepTo(status: string, from: string) {
	return {
		status: 201,
		run: (_books: Books, line: StoredRecord) => {
			if (line.status !== from) throw refuse(400, 4, `The transaction is not ${from}.`);
			line.status = status;
		},
	};
}
