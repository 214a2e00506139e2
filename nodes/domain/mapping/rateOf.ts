import type { BookedSettlement } from '../policies/bookSettlement';
import { exchangeRateOf, groupOfTotal, type PaidGroup } from '../exchange/exchangeRateOf';
import type { MappingSettings } from './settings';
import type { SettlementSource } from './settlementSource';
import type { Books } from './books';
import { isoDate } from './journalItem';

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
		mayWait: mayWait(source, group, settings.asOf),
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
	asOf: number,
): boolean {
	const isOld = created !== null && asOf - created > patienceMs;
	if (group) return !isOld;
	return isJoined && groups.length === 0 && created !== null && !isOld;
}
