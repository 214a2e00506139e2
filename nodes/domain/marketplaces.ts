/** One of Amazon's stores. An id that is not listed here is still a marketplace: show the id. */
export interface Marketplace {
	readonly id: string;
	readonly country: string;
	readonly currency: string;
	/** As settlement reports write it. */
	readonly name: string;
}

// https://developer-docs.amazon.com/sp-api/docs/marketplace-ids
const rows: ReadonlyArray<readonly [string, string, string, string]> = [
	['A2EUQ1WTGCTBG2', 'CA', 'CAD', 'Amazon.ca'],
	['ATVPDKIKX0DER', 'US', 'USD', 'Amazon.com'],
	['A1AM78C64UM0Y8', 'MX', 'MXN', 'Amazon.com.mx'],
	['A2Q3Y263D00KWC', 'BR', 'BRL', 'Amazon.com.br'],
	['A28R8C7NBKEWEA', 'IE', 'EUR', 'Amazon.ie'],
	['A1RKKUPIHCS9HS', 'ES', 'EUR', 'Amazon.es'],
	['A1F83G8C2ARO7P', 'GB', 'GBP', 'Amazon.co.uk'],
	['A13V1IB3VIYZZH', 'FR', 'EUR', 'Amazon.fr'],
	['AMEN7PMS3EDWL', 'BE', 'EUR', 'Amazon.com.be'],
	['A1805IZSGTT6HS', 'NL', 'EUR', 'Amazon.nl'],
	['A1PA6795UKMFR9', 'DE', 'EUR', 'Amazon.de'],
	['APJ6JRA9NG5V4', 'IT', 'EUR', 'Amazon.it'],
	['A2NODRKZP88ZB9', 'SE', 'SEK', 'Amazon.se'],
	['AE08WJ6YKNBMC', 'ZA', 'ZAR', 'Amazon.co.za'],
	['A1C3SOZRARQ6R3', 'PL', 'PLN', 'Amazon.pl'],
	['ARBP9OOSHTCHU', 'EG', 'EGP', 'Amazon.eg'],
	['A33AVAJ2PDY3EV', 'TR', 'TRY', 'Amazon.com.tr'],
	['A17E79C6D8DWNP', 'SA', 'SAR', 'Amazon.sa'],
	['A2VIGQ35RCS4UG', 'AE', 'AED', 'Amazon.ae'],
	['A21TJRUUN4KGV', 'IN', 'INR', 'Amazon.in'],
	['A19VAU5U5O7RUS', 'SG', 'SGD', 'Amazon.sg'],
	['A39IBJ37TRP1C6', 'AU', 'AUD', 'Amazon.com.au'],
	['A1VC38T7YXB528', 'JP', 'JPY', 'Amazon.co.jp'],
];

export const marketplaces: readonly Marketplace[] = rows.map(([id, country, currency, name]) => ({
	id,
	country,
	currency,
	name,
}));

// Orders from other shops that Amazon fulfils have marketplaces of their own: npm @bizon/amazon-ids 2.14.
const nonAmazonCountries: ReadonlyMap<string, string> = new Map([
	['A2ZV50J4W1RKNI', 'US'],
	['A1MQXOICRS2Z7M', 'CA'],
	['A3H6HPSLHAK3XG', 'MX'],
	['A38D8NSA03LJTC', 'DE'],
	['AFQLKURYRPEL8', 'ES'],
	['A1ZFFQZ3HTUKT9', 'FR'],
	['A62U237T8HV6N', 'IT'],
	['AZMDEXL2RVFNN', 'GB'],
]);

const byId = new Map(marketplaces.map((marketplace) => [marketplace.id, marketplace]));
const byName = new Map(
	marketplaces.map((marketplace) => [marketplace.name.toLowerCase(), marketplace]),
);
const countries = new Set(marketplaces.map(({ country }) => country));

const nonAmazonName = /^(?:non-amazon|si) (?<country>[a-z]{2})\b/i;

/** Amazon's own code for the United Kingdom is GB; some names say UK. */
const knownCountry = (code: string): string | null => {
	const country = code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase();
	return countries.has(country) ? country : null;
};

/**
 * The country of a marketplace as references write it: `US`, `GB`; `XUS` for orders from other shops
 * ("Non-Amazon US"). Found by id, else by name; null where both are strange.
 */
export function marketplaceCountry(id: string, name: string): string | null {
	const nonAmazon =
		nonAmazonCountries.get(id) ?? knownCountry(nonAmazonName.exec(name)?.groups?.country ?? '');
	if (nonAmazon) return `X${nonAmazon}`;
	return byId.get(id)?.country ?? byName.get(name.toLowerCase())?.country ?? null;
}

/**
 * What is equal for names of one place: its country, also for the seller's own shop there ("Non-Amazon UK");
 * a strange name stands for itself, in small letters.
 */
export const marketplacePlace = (name: string): string =>
	marketplaceCountry('', name.trim())?.slice(-2) ?? name.trim().toLowerCase();

/** The name of a marketplace as settlement reports write it; an id that is not known stands for itself. */
export const marketplaceName = (id: string): string => byId.get(id)?.name ?? id;

/** The marketplace of a name as reports write it; undefined for one that is not listed here. */
export const marketplaceOfName = (name: string): Marketplace | undefined =>
	byName.get(name.trim().toLowerCase());
