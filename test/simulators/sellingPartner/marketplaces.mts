import type { Region } from './options.mts';

/** Stores in which the seller sells, by region: id, country, currency, language, domain. */
const stores: Readonly<
	Record<Region, ReadonlyArray<readonly [string, string, string, string, string]>>
> = {
	// Ids: developer-docs.amazon.com/sp-api marketplace-ids; A2ZV50J4W1RKNI: npm @bizon/amazon-ids.
	na: [
		['A2EUQ1WTGCTBG2', 'CA', 'CAD', 'en_CA', 'www.amazon.ca'],
		['ATVPDKIKX0DER', 'US', 'USD', 'en_US', 'www.amazon.com'],
		['A1AM78C64UM0Y8', 'MX', 'MXN', 'es_MX', 'www.amazon.com.mx'],
		['A2ZV50J4W1RKNI', 'US', 'USD', 'en_US', 'sim1.stores.amazon.com'],
	],
	eu: [
		['A1F83G8C2ARO7P', 'GB', 'GBP', 'en_GB', 'www.amazon.co.uk'],
		['A1PA6795UKMFR9', 'DE', 'EUR', 'de_DE', 'www.amazon.de'],
		['A13V1IB3VIYZZH', 'FR', 'EUR', 'fr_FR', 'www.amazon.fr'],
		['A2NODRKZP88ZB9', 'SE', 'SEK', 'sv_SE', 'www.amazon.se'],
	],
	fe: [
		['A39IBJ37TRP1C6', 'AU', 'AUD', 'en_AU', 'www.amazon.com.au'],
		['A1VC38T7YXB528', 'JP', 'JPY', 'ja_JP', 'www.amazon.co.jp'],
		['A19VAU5U5O7RUS', 'SG', 'SGD', 'en_SG', 'www.amazon.sg'],
	],
};

/** The marketplace whose currency it is, otherwise the first one of the region. */
export function marketplaceOf(region: Region, currency: string): string {
	const [first] = stores[region];
	return (stores[region].find(([, , own]) => own === currency) ?? first)?.[0] ?? '';
}

export interface Store {
	id: string;
	currency: string;
	name: string;
}

const mainStores = { na: 'ATVPDKIKX0DER', eu: 'A1PA6795UKMFR9', fe: 'A1VC38T7YXB528' } as const;

/** A store of the region by its id; that of the largest country where none is named. */
export function storeById(region: Region, id: string = mainStores[region]): Store {
	const found = stores[region].find(([own]) => own === id);
	if (found === undefined) throw new Error(`No store ${id} in region ${region}.`);
	const [own, country, currency, , domain] = found;
	return { id: own, currency, name: nameOf(domain, country) };
}

const nameOf = (domainName: string, countryCode: string): string =>
	domainName.startsWith('www.')
		? domainName.replace('www.amazon', 'Amazon')
		: `Non-Amazon ${countryCode}`;

export const marketplaceIds = (region: Region): string[] => stores[region].map(([id]) => id);

/** The answer of getMarketplaceParticipations (official model sellers.json). */
export const participations = (region: Region) => ({
	payload: stores[region].map(([id, countryCode, currency, language, domainName]) => ({
		marketplace: {
			id,
			countryCode,
			name: nameOf(domainName, countryCode),
			defaultCurrencyCode: currency,
			defaultLanguageCode: language,
			domainName,
		},
		storeName: 'Simulated Store',
		participation: { isParticipating: true, hasSuspendedListings: false },
	})),
});
