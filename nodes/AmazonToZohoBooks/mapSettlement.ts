import { accountFinder } from '../domain/ledger/chartOfAccounts';
import { journalTotal, type Journal } from '../domain/ledger/journal';
import type { ExchangeRate } from '../domain/money/exchangeRate';
import { toDecimal, zero } from '../domain/money/money';
import { bookSettlement, type BookedSettlement } from '../domain/posting/bookSettlement';
import { exchangeRateOf, type PaidGroup } from '../domain/posting/exchangeRateOf';
import { uncategorizedCharges } from '../domain/posting/uncategorized';
import { journalPayload } from '../domain/zohoBooks/journalPayload';
import type { MappingSettings } from './actions/settings';
import type { Books } from './books';

/** A settlement report to map: its bytes, and the event group it belongs to where that is known. */
export interface SettlementSource {
	readonly openBytes: () => AsyncIterable<Uint8Array>;
	readonly charset: string | null;
	readonly group: PaidGroup | null;
}

/** Maps one settlement report to the items of the contract: one per journal, or one that says why not. */
export async function mapSettlement(source: SettlementSource, settings: MappingSettings, books: Books) {
	const timeZone = settings.timeZone || books.timeZone;
	const booked = await bookSettlement(source.openBytes, source.charset, timeZone);
	const reason = skipReason(booked, settings);
	if (reason) return [skippedItem(booked, reason, books)];
	const unknown = uncategorizedCharges(booked, settings.onUncategorized);
	const { total, periodEnd } = booked.reading.header;
	const { exchange, warnings } = await exchangeRateOf(total.currency, books.baseCurrency, {
		wanted: settings.exchangeRateSource,
		group: source.group,
		fixed: settings.fixedRate,
		zoho: async () => await books.storedRate(total.currency, isoDate(periodEnd)),
	});
	return booked.journals.map((journal) => ({
		...journalItem(journal, booked, settings, books, exchange),
		timeZone,
		uncategorized: unknown,
		warnings: [...warnings, ...suspenseWarning(unknown.length)],
	}));
}

function journalItem(
	journal: Journal,
	booked: BookedSettlement,
	settings: MappingSettings,
	books: Books,
	exchange: ExchangeRate | null,
) {
	const { header } = booked.reading;
	const find = accountFinder(books.accounts, settings.accounts);
	const parts = { currency: journal.currency, marketplaces: booked.marketplaces };
	const { payload, lines, contentHash } = journalPayload(journal, {
		accountOf: ({ category }) => find(category, parts),
		currencyId: books.currencyIdOf(journal.currency),
		exchangeRate: exchange?.rate ?? null,
		status: settings.journalStatus,
		notes: notesOf(journal, booked),
	});
	return {
		...identityOf(booked, books),
		key: journal.reference,
		part: journal.month,
		settlementTotal: toDecimal(header.total),
		journalTotal: toDecimal(journalTotal(journal)),
		exchangeRate: exchange?.rate ?? '1',
		exchangeRateSource: exchange?.source ?? 'base',
		lines,
		noEffect: hasNoEffect(lines),
		payload,
		contentHash,
	};
}

function identityOf({ reading, marketplaces }: BookedSettlement, books: Books) {
	const { settlementId, periodStart, periodEnd, total } = reading.header;
	return {
		sourceKey: `settlement:${settlementId}`,
		policy: 'settlement',
		source: {
			kind: 'settlement',
			id: settlementId,
			marketplaces,
			periodStart: new Date(periodStart).toISOString(),
			periodEnd: new Date(periodEnd).toISOString(),
			charges: reading.lines,
		},
		currency: total.currency,
		baseCurrency: books.baseCurrency,
		organizationId: books.organizationId,
	};
}

const skippedItem = (booked: BookedSettlement, reason: string, books: Books) => ({
	...identityOf(booked, books),
	key: `settlement:${booked.reading.header.settlementId}`,
	settlementTotal: toDecimal(booked.reading.header.total),
	journalTotal: toDecimal(zero(booked.reading.header.total.currency)),
	skipped: true,
	reason,
});

function skipReason({ reading, marketplaces, journals }: BookedSettlement, settings: MappingSettings) {
	const { currency } = reading.header.total;
	if (settings.currencies.length > 0 && !settings.currencies.includes(currency)) {
		return `The settlement is in ${currency}, which this workflow does not book.`;
	}
	const wanted = settings.marketplaces.map((name) => name.toLowerCase());
	if (wanted.length > 0 && !marketplaces.some((name) => wanted.includes(name.toLowerCase()))) {
		return `The settlement is of ${marketplaces.join(', ') || 'no marketplace'}, which this workflow does not book.`;
	}
	return journals.length === 0 ? 'The settlement holds no money: there is nothing to book.' : null;
}

function notesOf({ month }: Journal, { reading, journals }: BookedSettlement): string {
	const { settlementId, periodStart, periodEnd, total } = reading.header;
	const period = `${isoDate(periodStart)} to ${isoDate(periodEnd)} UTC`;
	const part = journals.length > 1 ? `, part ${month}` : '';
	return `Amazon settlement ${settlementId} (${period}${part}), total ${toDecimal(total)} ${total.currency}.`;
}

/** No account changes: the same account is debited and credited by the same amount. */
function hasNoEffect(lines: ReadonlyArray<{ accountId: string; debit: string; credit: string }>) {
	const sidesOf = (side: 'debit' | 'credit') =>
		lines
			.filter((line) => /[1-9]/.test(line[side]))
			.map((line) => `${line.accountId} ${line[side]}`)
			.sort()
			.join();
	return sidesOf('debit') === sidesOf('credit');
}

const isoDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const suspenseWarning = (kinds: number): string[] =>
	kinds === 0
		? []
		: [`${kinds} kind(s) of charge are not recognised and stand in the suspense account.`];
