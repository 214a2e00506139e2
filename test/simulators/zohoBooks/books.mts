import { amazonAccounts, inactiveAccount, usualAccounts } from './chart.mts';
import { knownCurrencies, usualCurrencies } from './currencyData.mts';
import type { ZohoBooksOptions } from './options.mts';
import type { Account, Books, Currency } from './records.mts';

/** Everything the organization holds, new or as an earlier run saved it. */
export function openBooks(options: ZohoBooksOptions, now: number): Books {
	if (options.saved !== undefined) return revived(options.saved);
	const books = emptyBooks(options);
	addCurrencies(books, options);
	const named = [...usualAccounts, ...(options.chart === 'bare' ? [] : amazonAccounts)];
	books.accounts = named.map(([name, type]) => newAccount(books, { name, type }, now));
	const [name, type] = inactiveAccount;
	books.accounts.push({ ...newAccount(books, { name, type }, now), active: false });
	return books;
}

function emptyBooks({ baseCurrency = 'USD', timeZone, lockedUntil }: ZohoBooksOptions): Books {
	return {
		organizationId: '10234695',
		name: 'Simulated Goods Inc',
		timeZone: timeZone ?? 'America/Los_Angeles',
		baseCurrency,
		lockedUntil: lockedUntil ?? null,
		lastId: 0,
		lastEntryNumber: 0,

		accounts: [],
		currencies: [],
		rates: [],
		journals: [],
		refreshTokens: [],
		stored: {},
	};
}

/** 18 digits, as live ids have (N); above 2^53, so that a double would change them. */
export function newId(books: Books): string {
	books.lastId += 1;
	return `310415000000${String(books.lastId).padStart(6, '0')}`;
}

function addCurrencies(books: Books, { exchangeRates = {} }: ZohoBooksOptions): void {
	const others = usualCurrencies.filter((code) => code !== books.baseCurrency);
	books.currencies = [books.baseCurrency, ...others].map((code) => newCurrency(books, code));
	for (const { currency_id, code } of books.currencies) {
		for (const { effectiveDate, rate } of exchangeRates[code] ?? []) {
			books.rates.push({ rateId: newId(books), currency_id, effectiveDate, rate });
		}
	}
}

export function newCurrency(books: Books, code: string): Currency {
	const [name, symbol, precision] = knownCurrencies[code] ?? [code, code, 2];
	return { currency_id: newId(books), code, name, symbol, precision };
}

export function newAccount(
	books: Books,
	account: Pick<Account, 'name' | 'type'> & Partial<Account>,
	now: number,
): Account {
	return {
		code: '',
		currency_id: '',
		description: '',
		parentId: '',

		active: true,
		userCreated: false,
		created: now,
		modified: now,
		...account,
		accountId: account.accountId || newId(books),
	};
}

/** Text of the books; amounts keep every digit. */
export const saved = (books: Books): string =>
	JSON.stringify(books, (_key, value: unknown) =>
		typeof value === 'bigint' ? { minor: String(value) } : value,
	);

const revived = (text: string): Books =>
	JSON.parse(text, (_key, value: unknown) =>
		isMinor(value) ? BigInt(value.minor) : value,
	) as Books;

const isMinor = (value: unknown): value is { minor: string } =>
	typeof value === 'object' && value !== null && Object.keys(value).join() === 'minor';
