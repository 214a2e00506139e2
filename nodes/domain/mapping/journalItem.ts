import type { LedgerAccount } from '../ledger/chartOfAccounts';
import { journalTotal, type Journal, type JournalLine } from '../ledger/journal';
import type { ExchangeRate } from '../exchange/exchangeRate';
import { toDecimal } from '../money/money';
import type { BookedSettlement } from '../policies/bookSettlement';
import { journalPayload } from '../zohoBooks/journalPayload';
import type { Books } from './books';

/** What turns a journal into an item besides the journal itself. */
export interface ItemContext {
	readonly books: Books;
	readonly exchange: ExchangeRate | null;
	readonly accountOf: (line: JournalLine) => LedgerAccount;
	readonly status: 'draft' | 'published';
	readonly reportId: string | null;
}

/** The item of the contract for one journal; amounts are decimal strings. */
export function journalItem(journal: Journal, booked: BookedSettlement, context: ItemContext) {
	const { books, exchange, accountOf, status } = context;
	const { payload, lines, contentHash, noEffect } = journalPayload(journal, {
		accountOf: (line) => {
			const { accountId, accountName } = accountOf(line);
			return { accountId, accountName };
		},
		currencyId: books.currencyIdOf(journal.currency),
		exchangeRate: exchange?.rate ?? null,
		status,
		notes: notesOf(journal, booked),
	});
	return {
		...identityOf(booked, books, context.reportId),
		key: journal.reference,
		part: journal.month,
		settlementTotal: toDecimal(booked.reading.header.total),
		journalTotal: toDecimal(journalTotal(journal)),
		exchangeRate: exchange?.rate ?? '1',
		exchangeRateSource: exchange?.source ?? 'base',
		lines,
		noEffect,
		payload,
		contentHash,
	};
}

/** What every item of a settlement has in common. */
export function identityOf(
	{ reading, marketplaces }: BookedSettlement,
	books: Books,
	reportId: string | null,
) {
	const { settlementId, periodStart, periodEnd, total } = reading.header;
	return {
		sourceKey: `settlement:${settlementId}`,
		policy: 'settlement',
		source: {
			kind: 'settlement',
			id: settlementId,
			reportId,
			marketplaces: [...marketplaces],
			periodStart: new Date(periodStart).toISOString(),
			periodEnd: new Date(periodEnd).toISOString(),
			charges: reading.lines,
		},
		currency: total.currency,
		baseCurrency: books.baseCurrency,
		organizationId: books.organizationId,
	};
}

function notesOf({ month }: Journal, { reading, journals }: BookedSettlement): string {
	const { settlementId, periodStart, periodEnd, total } = reading.header;
	const period = `${isoDate(periodStart)} to ${isoDate(periodEnd)} UTC`;
	const months = journals.map((journal) => journal.month).join(', ');
	const part = journals.length > 1 ? `, part ${month} of ${months}` : '';
	return `Amazon settlement ${settlementId} (${period}${part}), total ${toDecimal(total)} ${total.currency}.`;
}

export const isoDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
