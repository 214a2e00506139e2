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
