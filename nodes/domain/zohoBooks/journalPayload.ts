import { contentHash } from '../ledger/contentHash';
import type { Journal, JournalLine } from '../ledger/journal';
import { withHash } from '../ledger/journalNotes';
import { hasNoEffect } from '../ledger/noEffect';
import { money, negate, signOf, toDecimal, zero, type Money } from '../money/money';
import { Refusal } from '../refusal';
import { lineDescription } from './lineDescription';
import { linePosting } from './linePosting';
import { noTaxReturn, taxReturnFields, type TaxReturn } from './taxReturn';

/** The account a line posts to. */
export interface Account {
	readonly accountId: string;
	readonly accountName: string;
}

/** What Zoho Books needs to know besides the journal. */
export interface PostingContext {
	readonly accountOf: (line: JournalLine) => Account;
	/** Zoho's id of the journal's currency. */
	readonly currencyId: string;
	/** Base units per foreign unit; null when the journal is in the base currency. */
	readonly exchangeRate: string | null;
	readonly status: 'draft' | 'published';
	/** `yyyy-mm-dd` on which it is entered; left out, its own day. */
	readonly enteredOn?: string;
	/** First sentence of the journal's notes. */
	readonly notes: string;
	readonly taxReturn?: TaxReturn;
}

/** A line as shown to the bookkeeper: decimal strings, one side is zero. */
export const sides = (credit: Money): { debit: string; credit: string } => ({
	debit: toDecimal(signOf(credit) < 0 ? negate(credit) : zero(credit.currency)),
	credit: toDecimal(signOf(credit) > 0 ? credit : zero(credit.currency)),
});

/** The body of Zoho's *create a journal*, its lines, the hash that ends its notes, and whether it changes any account. */
export function journalPayload(journal: Journal, context: PostingContext) {
	const { reference, date, currency } = journal;
	const { exchangeRate, accountOf } = context;
	const lines = journal.lines.map((line) => ({
		category: line.category,
		...accountOf(line),
		...sides(line.credit),
		count: line.count,
		entries: line.entryIds,
		paths: line.paths,
		...treatedLine(line),
		...ruledLine(line),
	}));
	const taxReturn = taxReturnFields(context.taxReturn ?? noTaxReturn);
	const hash = contentHash({ reference, date, currency, exchangeRate, lines, taxReturn });
	const payload = {
		journal_date: context.enteredOn ?? date,
		reference_number: reference,
		notes: withHash(context.notes, hash),
		currency_id: context.currencyId,
		...(exchangeRate === null ? {} : { exchange_rate: exactNumber(exchangeRate) }),
		status: context.status,
		...taxReturn,
		line_items: journal.lines.map((line) => ({
			account_id: accountOf(line).accountId,
			debit_or_credit: line.credit.minor < 0n ? 'debit' : 'credit',
			amount: exactNumber(toDecimal(absolute(line.credit))),
			description: lineDescription(line, journal.part),
			...linePosting(line.rule),
		})),
	};
	const noEffect = hasNoEffect(
		journal.lines.map((line) => ({ ...accountOf(line), credit: line.credit })),
	);
	return { payload, lines, contentHash: hash, noEffect };
}

/** How the orders of a line are taxed, where lines are split by it. */
const treatedLine = ({ taxTreatment }: JournalLine) => (taxTreatment ? { taxTreatment } : {});

/** What the user's rule made of a line. */
function ruledLine({ rule }: JournalLine) {
	return rule ? { rule: rule.name, posting: linePosting(rule) } : {};
}

const absolute = ({ minor, currency }: Money): Money =>
	money(minor < 0n ? -minor : minor, currency);

/** Zoho takes JSON numbers: up to 15 significant digits survive the way through a double unchanged. */
function exactNumber(decimal: string): number {
	if (decimal.replace(/\D/g, '').replace(/^0+/, '').length <= 15) return +decimal;
	throw new Refusal(
		'amountTooLong',
		`${decimal} has more digits than Zoho Books can take exactly.`,
		'Book this amount by hand.',
		{ amount: decimal },
	);
}
