import { exchangeRateOf, groupOfTotal, type PaidGroup } from '../exchange/exchangeRateOf';
import type { Booking } from '../policies/booking';
import type { Books } from './books';
import { isoDate } from './isoDate';
import type { Payment } from './payment';
import type { MappingSettings } from './settings';

/** The rate that all journals of a booking share, and what to know about it. */
export async function rateOf(
	{ source, currency, journals }: Booking,
	payment: Payment,
	settings: MappingSettings,
	books: Books,
) {
	const group = groupOfTotal(payment.groups, source.total);
	return await exchangeRateOf(currency, books.baseCurrency, {
		wanted: settings.exchangeRateSource,
		reference: settings.referenceRate,
		group,
		mayWait: mayWait(payment, group, settings.asOf),
		fixed: settings.fixedRate,
		zoho: async () => {
			const lastDay = journals.at(-1)?.date ?? isoDate(source.periodEnd);
			return await books.storedRate(currency, lastDay);
		},
	});
}

/** Two weeks: by then a payout has reached the bank, or never will. The trigger sends the report again then. */
const patienceMs = 14 * 86_400_000;

function mayWait(
	{ groups, isJoined, created }: Payment,
	group: PaidGroup | null,
	asOf: number,
): boolean {
	const isOld = created !== null && asOf - created > patienceMs;
	if (group) return !isOld;
	return isJoined && groups.length === 0 && created !== null && !isOld;
}
