import type { Booking } from '../policies/booking';
import type { MappingSettings } from './settings';

/** Why a booking is left out, in the user's words; null where it is to be posted. */
export function skipReason(
	{ source, currency, marketplaces, journals }: Booking,
	wanted: Pick<MappingSettings, 'currencies' | 'marketplaces'>,
): string | null {
	if (wanted.currencies.length > 0 && !wanted.currencies.includes(currency)) {
		return `${source.name} is in ${currency}, which this workflow does not book.`;
	}
	const names = wanted.marketplaces.map((name) => name.toLowerCase());
	// Reserves, subscriptions and storage name no marketplace: what holds nothing else is never left out.
	if (
		names.length > 0 &&
		marketplaces.length > 0 &&
		!marketplaces.some((name) => names.includes(name.toLowerCase()))
	) {
		return `${source.name} is of ${marketplaces.join(', ')}, which this workflow does not book.`;
	}
	return journals.length === 0 ? `${source.name} holds no money: there is nothing to book.` : null;
}
