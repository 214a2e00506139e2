import { isCategoryId } from '../../catalogue/categoryId';
import type { CategoryId } from '../../catalogue/categories';
import { isRecord, type JsonRecord } from '../../exactJson';
import { parseReference, type Reference } from '../../ledger/reference';
import { moneyFrom, textOf } from '../amazon/fields';
import { negate, toDecimal, zero, type Money } from '../../money/money';

/** A journal of this package as a list of Zoho Books shows it: without lines. */
export interface JournalRow {
	readonly id: string;
	readonly reference: string;
	readonly parsed: Reference;
	readonly number: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	readonly status: string;
	/** One side, decimal text in the journal's currency. */
	readonly total: string;
	readonly notes: string;
}

/** A line as Zoho Books holds it; signed, positive is a credit. */
export interface LedgerLine {
	/** What the line is of, as its description says; null where nobody knows any more. */
	readonly category: CategoryId | null;
	readonly accountId: string;
	readonly accountName: string;
	readonly description: string;
	readonly credit: Money;
	/** In the base currency. */
	readonly base: Money;
}

export interface LedgerJournal extends JournalRow {
	readonly currency: string;
	readonly lines: readonly LedgerLine[];
}

/** Null for a journal of somebody else. */
export function journalRow(row: JsonRecord): JournalRow | null {
	const reference = textOf(row.reference_number);
	const parsed = parseReference(reference);
	if (parsed === null) return null;
	return {
		id: textOf(row.journal_id),
		reference,
		parsed,
		number: textOf(row.entry_number),
		date: textOf(row.journal_date),
		status: textOf(row.status),
		total: textOf(row.total),
		notes: textOf(row.notes),
	};
}

export function ledgerJournal(
	row: JournalRow,
	journal: JsonRecord,
	baseCurrency: string,
): LedgerJournal {
	const currency = textOf(journal.currency_code) || baseCurrency;
	const items: unknown[] = Array.isArray(journal.line_items) ? journal.line_items : [];
	const total = moneyFrom(row.total, currency);
	return {
		...row,
		total: total ? toDecimal(total) : row.total,
		currency,
		lines: items.filter(isRecord).map((line) => ledgerLine(line, currency, baseCurrency)),
	};
}

function ledgerLine(line: JsonRecord, currency: string, baseCurrency: string): LedgerLine {
	const isDebit = line.debit_or_credit === 'debit';
	const signed = (amount: unknown, of: string): Money => {
		const size = moneyFrom(textOf(amount), of) ?? zero(of);
		return isDebit ? negate(size) : size;
	};
	return {
		category: categoryIn(textOf(line.description)),
		accountId: textOf(line.account_id),
		accountName: textOf(line.account_name),
		description: textOf(line.description),
		credit: signed(line.amount, currency),
		base: signed(line.bcy_amount ?? line.amount, baseCurrency),
	};
}

/** Descriptions of this package end in the category: `98 charges, 2025-09 [productSales]`. */
function categoryIn(description: string): CategoryId | null {
	const found = /\[(?<category>\w+)\]\s*$/.exec(description)?.groups?.category ?? '';
	return isCategoryId(found) ? found : null;
}
