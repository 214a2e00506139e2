/** `code: [name, symbol, decimals]`; decimals as in Zoho (N list-currencies: JPY 0), the rest ISO 4217. */
export const knownCurrencies: Readonly<Record<string, readonly [string, string, number]>> = {
	USD: ['US Dollar', '$', 2],
	CAD: ['Canadian Dollar', '$', 2],
	EUR: ['Euro', '€', 2],
	GBP: ['Pound Sterling', '£', 2],
	AUD: ['Australian Dollar', '$', 2],
	MXN: ['Mexican Peso', '$', 2],
	JPY: ['Japanese Yen', '¥', 0],
	SEK: ['Swedish Krona', 'kr', 2],
	INR: ['Indian Rupee', '₹', 2],
	KWD: ['Kuwaiti Dinar', 'KWD', 3],
};

/** What the organization has from the start, besides its base currency. */
export const usualCurrencies = ['USD', 'CAD', 'EUR', 'GBP', 'AUD', 'MXN', 'JPY', 'SEK'];
