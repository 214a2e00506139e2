import type { Refusal } from '../../shared/refusal.mts';
import { converted, type Decimal, decimalOf, textOf } from '../decimal.mts';
import { inUse, invalidValue } from '../errors.mts';
import type { Fields } from '../fields.mts';
import { basePrecision } from '../precision.mts';
import type { Books, StoredRecord } from '../records.mts';

export const accountName = (books: Books, id: unknown): string =>
	books.accounts.find(({ accountId }) => accountId === id)?.name ?? '';

export const accountNamed = (books: Books, name: string): string =>
	books.accounts.find((account) => account.name === name)?.accountId ?? '';

/** The currency that is named, or else the base currency; an unknown one is an invalid value (assumed). */
export function currencyFields(books: Books, { currency_id: id = '' }: Fields): Fields {
	const base = books.currencies[0];
	const found = id === '' ? base : books.currencies.find((one) => one.currency_id === id);
	if (found === undefined) throw invalidValue('currency_id');
	return { currency_id: found.currency_id, currency_code: found.code };
}

/** C: 1004, for what another record names. */
export function isUsed(books: Books, id: string, name: string): Refusal | undefined {
	const all = Object.values(books.stored).flat();
	const used = all.some((record) => record.id !== id && JSON.stringify(record.fields).includes(id));
	return used ? inUse(name) : undefined;
}

export function contactBy(books: Books, id: unknown, type: string): StoredRecord {
	const found = (books.stored['/contacts'] ?? []).find((contact) => contact.id === id);
	if (found?.fields.contact_type !== type) throw invalidValue(`${type}_id`); // assumed
	return found;
}

export const decimalIn = (value: unknown): Decimal => decimalOf(value) ?? { units: 0n, scale: 0 };

export const sum = (values: readonly Decimal[]): Decimal => {
	const scale = Math.max(0, ...values.map((value) => value.scale));
	const units = values.reduce(
		(total, one) => total + one.units * 10n ** BigInt(scale - one.scale),
		0n,
	);
	return { units, scale };
};

export const minus = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

export const asNumber = (value: Decimal): number => Number(textOf(value));

/** In minor units of the base currency; each amount is rounded by itself, half up (assumed). */
export const inBase = (books: Books, amount: Decimal, rate: unknown = '1'): bigint =>
	converted(amount, decimalIn(rate), basePrecision(books));

export function accountOfType(books: Books, type: string): string {
	return books.accounts.find((account) => account.type === type)?.accountId ?? '';
}
