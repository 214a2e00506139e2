import { numberOf } from './decimal.mts';
import { basePrecision } from './precision.mts';
import type { Books, Currency, JournalComment, JournalLine, JournalRecord } from './records.mts';
import { timestamp } from './time.mts';

/** A journal as `create`, `get` and `update` answer it; empty values as live ones have them (N). */
export function journalView(books: Books, journal: JournalRecord) {
	const currency = currencyOf(books, journal);
	const { precision } = currency;
	return {
		journal_id: journal.journalId,
		entry_number: journal.entryNumber,

		journal_number_prefix: '',
		journal_number_suffix: journal.entryNumber,

		reference_number: journal.reference,
		notes: journal.notes,

		currency_id: currency.currency_id,
		currency_code: currency.code,

		currency_symbol: currency.symbol,
		exchange_rate: Number(journal.exchangeRate),

		journal_date: journal.date,
		journal_type: journal.type,
		status: journal.status,
		branch_difference: [],
		line_items: journal.lines.map((line, index) => ({
			...lineView(books, line, precision),
			item_order: index + 1,
		})),
		line_item_total: numberOf(totalOf(journal), precision),
		...totals(books, journal),

		price_precision: precision,
		taxes: [],
		custom_fields: '',
		...times(books, journal),
		comments: [history(books, journal), ...notedOn(books, journal)],

		invoices_credited: [],
		bills_credited: [],
	};
}

/** As lists answer it: notes and totals, but no lines and no currency code (N list-journals). */
export const journalRow = (books: Books, journal: JournalRecord) => ({
	journal_id: journal.journalId,
	journal_date: journal.date,

	entry_number: journal.entryNumber,
	reference_number: journal.reference,

	currency_id: journal.currency_id,
	notes: journal.notes,
	journal_type: journal.type,

	entity_type: 'journal',
	status: journal.status,
	tags: [],
	custom_field: '',
	...totals(books, journal),
	last_modified_time: timestamp(books, journal.modified),

	created_by_id: '310415000000000001',
	created_by_name: creatorOf(journal),
});

/** One side's total in minor units. */
export const totalOf = ({ lines }: JournalRecord): bigint =>
	debits(lines).reduce((sum, { amount }) => sum + amount, 0n);

export function currencyOf({ currencies }: Books, { currency_id }: JournalRecord): Currency {
	const found = currencies.find((currency) => currency.currency_id === currency_id);
	if (found === undefined) throw new Error(`no currency ${currency_id}`);
	return found;
}

function totals(books: Books, journal: JournalRecord) {
	const base = debits(journal.lines).reduce((sum, { baseAmount }) => sum + baseAmount, 0n);
	return {
		total: numberOf(totalOf(journal), currencyOf(books, journal).precision),
		bcy_total: numberOf(base, basePrecision(books)),
	};
}

const debits = (lines: JournalLine[]) => lines.filter(({ side }) => side === 'debit');

const times = (books: Books, { created, modified }: JournalRecord) => ({
	created_time: timestamp(books, created),
	last_modified_time: timestamp(books, modified),
});

const lineView = (books: Books, line: JournalLine, precision: number) => ({
	line_id: line.lineId,
	account_id: line.accountId,
	customer_id: line.customerId,
	account_name: books.accounts.find(({ accountId }) => accountId === line.accountId)?.name ?? '',

	description: line.description,
	debit_or_credit: line.side,

	tax_id: line.taxId ?? '',
	tax_percentage: '',
	tags: line.tags ?? [],

	project_id: line.projectId ?? '',
	location_id: line.locationId ?? '',
	amount: numberOf(line.amount, precision),
	bcy_amount: numberOf(line.baseAmount, basePrecision(books)),
});

const creatorOf = ({ createdBy }: JournalRecord): string => createdBy ?? 'Simulated Robot';

/** How a journal's history begins (N get-journal). */
const history = (books: Books, journal: JournalRecord) => ({
	comment_id: `${journal.journalId}1`,
	comment_type: 'system',

	commented_by_id: '310415000000000001',
	commented_by: creatorOf(journal),

	description: 'Journal created.',
	operation_type: 'Added',
	transaction_type: 'journal',
	date: timestamp(books, journal.created).slice(0, 10),
});

const notedOn = (books: Books, { comments = [] }: JournalRecord) =>
	comments.map((comment) => commentView(books, comment));

/** Y: add-comment-response; values as in N get-journal. */
export const commentView = (books: Books, { id, text, at }: JournalComment) => ({
	comment_id: id,
	comment_type: 'internal',
	commented_by_id: '310415000000000001',
	commented_by: 'Simulated Robot',
	description: text,
	date: timestamp(books, at).slice(0, 10),
});
