import { marketplaceCountry } from '../../marketplaces';

/**
 * Seller Central's reports run on the clock of the marketplace's home: Pacific time in North and South
 * America, local time elsewhere (assumed for the smaller ones; the user can choose another).
 */
// prettier-ignore
const zones: Readonly<Record<string, string>> = {
	US: 'America/Los_Angeles', CA: 'America/Los_Angeles', MX: 'America/Los_Angeles', BR: 'America/Los_Angeles',
	GB: 'Europe/London', IE: 'Europe/Dublin', DE: 'Europe/Berlin', FR: 'Europe/Paris', IT: 'Europe/Rome',
	ES: 'Europe/Madrid', NL: 'Europe/Amsterdam', BE: 'Europe/Brussels', SE: 'Europe/Stockholm', PL: 'Europe/Warsaw',
	TR: 'Europe/Istanbul', EG: 'Africa/Cairo', ZA: 'Africa/Johannesburg', SA: 'Asia/Riyadh', AE: 'Asia/Dubai',
	IN: 'Asia/Kolkata', SG: 'Asia/Singapore', AU: 'Australia/Sydney', JP: 'Asia/Tokyo',
};

/** The clock of the first marketplace that is known; UTC where none is. */
export function sellerCentralClock(marketplaces: readonly string[]): string {
	for (const name of marketplaces) {
		const zone = zones[(marketplaceCountry('', name) ?? '').replace(/^X/, '')];
		if (zone) return zone;
	}
	return 'UTC';
}
