import type { ExchangeRate } from '../exchange/exchangeRate';
import type { LedgerAccount } from '../ledger/chartOfAccounts';
import type { EntryDate } from '../ledger/entryDate';
import { journalTotal, type Journal, type JournalLine } from '../ledger/journal';
import { printNotes } from '../ledger/journalNotes';
import { toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import { journalPayload } from '../zohoBooks/journalPayload';
import type { Books } from './books';
import { identityOf } from './identity';
import { isoDate } from './isoDate';
import { entryOf } from './lockedPeriod';
import type { MappingSettings } from './settings';

/** What turns a journal into an item besides the journal itself. */
export interface ItemContext {
	readonly books: Books;
	readonly settings: MappingSettings;
	readonly exchange: ExchangeRate | null;
	readonly accountOf: (line: JournalLine) => LedgerAccount;
}

/** The item of the contract for one journal; amounts are decimal strings. */
export function journalItem(journal: Journal, booking: Booking, context: ItemContext) {
	const { books, settings, exchange, accountOf } = context;
	const entry = entryOf(journal.date, settings, books);
	const { payload, lines, contentHash, noEffect } = journalPayload(journal, {
		accountOf: (line) => {
			const { accountId, accountName } = accountOf(line);
			return { accountId, accountName };
		},
		currencyId: books.currencyIdOf(journal.currency),
		exchangeRate: exchange?.rate ?? null,
		status: settings.journalStatus,
		taxReturn: settings.taxReturn,
		enteredOn: entry.date,
		notes: notesOf(journal, booking, entry),
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

const notesOf = (
	{ part }: Journal,
	{ source, currency, journals }: Booking,
	entry: EntryDate,
): string =>
	printNotes({
		name: source.name,
		from: isoDate(source.periodStart),
		to: isoDate(source.periodEnd),
		part,
		parts: journals.map((journal) => journal.part),
		total: `${toDecimal(source.total)} ${currency}`,
		deposit: source.depositDate === null ? '' : isoDate(source.depositDate),
		entry,
	});
