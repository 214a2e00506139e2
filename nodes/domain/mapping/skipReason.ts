import type { BookedSettlement } from '../policies/bookSettlement';
import type { MappingSettings } from './settings';

/** Why a settlement is left out, in the user's words; null where it is to be booked. */
export function skipReason(
	{ reading, marketplaces, journals }: BookedSettlement,
	wanted: Pick<MappingSettings, 'currencies' | 'marketplaces'>,
): string | null {
	const { currency } = reading.header.total;
	if (wanted.currencies.length > 0 && !wanted.currencies.includes(currency)) {
		return `The settlement is in ${currency}, which this workflow does not book.`;
	}
	const names = wanted.marketplaces.map((name) => name.toLowerCase());
	// Reserves, subscriptions and storage name no marketplace: such a settlement is never left out.
	if (
		names.length > 0 &&
		marketplaces.length > 0 &&
		!marketplaces.some((name) => names.includes(name.toLowerCase()))
	) {
		return `The settlement is of ${marketplaces.join(', ')}, which this workflow does not book.`;
	}
	return journals.length === 0 ? 'The settlement holds no money: there is nothing to book.' : null;
}
