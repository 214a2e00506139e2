import type { ExchangeRate } from '../exchange/exchangeRate';
import type { LedgerAccount } from '../ledger/chartOfAccounts';
import { journalTotal, type Journal, type JournalLine } from '../ledger/journal';
import { printNotes } from '../ledger/journalNotes';
import { toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import { journalPayload } from '../zohoBooks/journalPayload';
import type { TaxReturn } from '../zohoBooks/taxReturn';
import type { Books } from './books';
import { identityOf } from './identity';
import { isoDate } from './isoDate';

/** What turns a journal into an item besides the journal itself. */
export interface ItemContext {
	readonly books: Books;
	readonly exchange: ExchangeRate | null;
	readonly accountOf: (line: JournalLine) => LedgerAccount;
	readonly status: 'draft' | 'published';
	readonly taxReturn: TaxReturn;
}

/** The item of the contract for one journal; amounts are decimal strings. */
export function journalItem(journal: Journal, booking: Booking, context: ItemContext) {
	const { books, exchange, accountOf, status, taxReturn } = context;
	const { payload, lines, contentHash, noEffect } = journalPayload(journal, {
		accountOf: (line) => {
			const { accountId, accountName } = accountOf(line);
			return { accountId, accountName };
		},
		currencyId: books.currencyIdOf(journal.currency),
		exchangeRate: exchange?.rate ?? null,
		status,
		taxReturn,
		notes: notesOf(journal, booking),
	});
	return {
		...identityOf(booking, books),
		key: journal.reference,
		part: journal.part,
		journalTotal: toDecimal(journalTotal(journal)),
		exchangeRate: exchange?.rate ?? '1',
		exchangeRateSource: exchange?.source ?? 'base',
		lines,
		noEffect,
		payload,
		contentHash,
	};
}

const notesOf = ({ part }: Journal, { source, currency, journals }: Booking): string =>
	printNotes({
		name: source.name,
		from: isoDate(source.periodStart),
		to: isoDate(source.periodEnd),
		part,
		parts: journals.map((journal) => journal.part),
		total: `${toDecimal(source.total)} ${currency}`,
		deposit: source.depositDate === null ? '' : isoDate(source.depositDate),
	});
