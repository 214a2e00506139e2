import { accountFinder } from '../domain/ledger/chartOfAccounts';
import { requireDecimals } from '../domain/ledger/requireDecimals';
import { toDecimal, zero } from '../domain/money/money';
import { bookSettlement, type BookedSettlement } from '../domain/posting/bookSettlement';
import { exchangeRateOf, groupOfTotal, type PaidGroup } from '../domain/posting/exchangeRateOf';
import { uncategorizedCharges } from '../domain/posting/uncategorized';
import { settlementWarnings } from '../domain/posting/warnings';
import type { MappingSettings } from './actions/settings';
import type { Books } from './books';
import { accountsOf } from './accountsOf';
import { identityOf, isoDate, journalItem } from './journalItem';
import { skipReason } from './skipReason';

/** A settlement report to map: its bytes, and the event groups of its period where they are known. */
export interface SettlementSource {
	readonly openBytes: () => AsyncIterable<Uint8Array>;
	readonly charset: string | null;
	readonly groups: readonly PaidGroup[];
	/** Whether its event groups were looked for; without, there is nothing to wait for. */
	readonly isJoined: boolean;
	/** When Amazon made the report, in milliseconds since 1970; null where that is not known. */
	readonly created: number | null;
	/** Amazon's report id, where the file came from a report. */
	readonly reportId: string | null;
}

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

/** The rate that all journals of a settlement share, and what to know about it. */
export async function rateOf(
	{ reading, journals }: BookedSettlement,
	source: SettlementSource,
	settings: MappingSettings,
	books: Books,
) {
	const { total, periodEnd } = reading.header;
	const group = groupOfTotal(source.groups, total);
	return await exchangeRateOf(total.currency, books.baseCurrency, {
		wanted: settings.exchangeRateSource,
		group,
		mayWait: mayWait(source, group),
		fixed: settings.fixedRate,
		zoho: async () => {
			const lastDay = journals.at(-1)?.date ?? isoDate(periodEnd);
			return await books.storedRate(total.currency, lastDay);
		},
	});
}

/** Two weeks: by then a payout has reached the bank, or never will. The trigger sends the report again then. */
const patienceMs = 14 * 86_400_000;

function mayWait(
	{ groups, isJoined, created }: SettlementSource,
	group: PaidGroup | null,
): boolean {
	const isOld = created !== null && Date.now() - created > patienceMs;
	if (group) return !isOld;
	return isJoined && groups.length === 0 && created !== null && !isOld;
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
