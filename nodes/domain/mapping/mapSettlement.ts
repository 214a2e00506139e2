import { accountFinder } from '../ledger/chartOfAccounts';
import { requireDecimals } from '../ledger/requireDecimals';
import { toDecimal, zero } from '../money/money';
import { bookSettlement, type BookedSettlement } from '../policies/bookSettlement';
import { uncategorizedCharges } from '../policies/uncategorized';
import { settlementWarnings } from '../policies/warnings';
import type { MappingSettings } from './settings';
import type { SettlementSource } from './settlementSource';
import type { Books } from './books';
import { accountsOf } from './accountsOf';
import { identityOf, journalItem } from './journalItem';
import { rateOf } from './rateOf';
import { skipReason } from './skipReason';

/** Maps one settlement report to the items of the contract: one per journal, or one that says why not. */
export async function mapSettlement(
	source: SettlementSource,
	settings: MappingSettings,
	books: Books,
) {
	const { booked, timeZone } = await book(source, settings, books);
	const reason = skipReason(booked, settings);
	if (reason) return [skippedItem(booked, reason, books, source.reportId)];
	requireDecimals(booked.journals, books.decimalsOf(booked.reading.header.total.currency));
	const unknown = uncategorizedCharges(booked, settings.onUncategorized);
	const parts = {
		currency: booked.reading.header.total.currency,
		marketplaces: booked.marketplaces,
	};
	const find = accountFinder(books.accounts, settings.accounts);
	const accountOf = accountsOf(booked.journals, (category) => find(category, parts));
	const { exchange, warnings } = await rateOf(booked, source, settings, books);
	const { journalStatus: status } = settings;
	return booked.journals.map((journal) => ({
		...journalItem(journal, booked, {
			books,
			exchange,
			accountOf,
			status,
			reportId: source.reportId,
		}),
		timeZone,
		uncategorized: unknown,
		warnings: [...warnings, ...settlementWarnings(booked), ...suspenseWarning(unknown.length)],
	}));
}

/** Reads and books a settlement in the time zone of the books. */
export async function book(
	{ openBytes, charset }: SettlementSource,
	settings: MappingSettings,
	books: Books,
) {
	const timeZone = settings.timeZone || books.timeZone;
	const booked = await bookSettlement(openBytes, charset, timeZone, settings.releasedDifferences);
	return { booked, timeZone };
}

function skippedItem(
	booked: BookedSettlement,
	reason: string,
	books: Books,
	reportId: string | null,
) {
	const { total } = booked.reading.header;
	return {
		...identityOf(booked, books, reportId),
		key: `settlement:${booked.reading.header.settlementId}`,
		settlementTotal: toDecimal(total),
		journalTotal: toDecimal(zero(total.currency)),
		skipped: true,
		reason,
	};
}

const suspenseWarning = (kinds: number): string[] =>
	kinds === 0
		? []
		: [`${kinds} kind(s) of charge are not recognised and stand in the suspense account.`];
