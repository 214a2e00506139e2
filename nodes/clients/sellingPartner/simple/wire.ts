import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../domain/exactJson';
import { exactAmount } from '../api/exactAmount';

/** An object of Amazon's answer; empty where it is absent or null. */
export const part = (value: unknown): Readonly<Record<string, unknown>> =>
	isRecord(value) ? value : {};

export const records = (value: unknown): Array<Readonly<Record<string, unknown>>> =>
	Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];

/** A text of Amazon's answer; null where it is absent. */
export const textOf = (value: unknown): string | null =>
	typeof value === 'string' && value !== '' ? value : null;

/** `currency` and `amount` (decimal text) of an amount of the Finances or Orders APIs; nulls where there is none. */
export function amountOf(value: unknown): { currency: string | null; amount: string | null } {
	const { currencyCode: currency, currencyAmount, amount = currencyAmount } = part(value);
	const isAmount = typeof amount === 'number' || (typeof amount === 'string' && amount !== '');
	if (typeof currency !== 'string' || !isAmount) return { currency: null, amount: null };
	return exactAmount(amount, currency);
}

/** The values of `[{nameKey: 'ORDER_ID', valueKey: '…'}]` by their names. */
export const identifiersOf = (value: unknown): Readonly<Record<string, string>> =>
	Object.fromEntries(
		records(value).flatMap(
			({ relatedIdentifierName: name, relatedIdentifierValue: id }): Array<[string, string]> =>
				typeof name === 'string' && typeof id === 'string' ? [[name, id]] : [],
		),
	);

/** The leaves of a tree of breakdowns: path of names and amount. A node without children is a leaf. */
export function leavesOf(value: unknown, above: readonly string[] = []): IDataObject[] {
	return records(value).flatMap(({ breakdownType, breakdownAmount, breakdowns }) => {
		const path = [...above, textOf(breakdownType) ?? ''];
		const children = leavesOf(breakdowns, path);
		return children.length > 0
			? children
			: [{ path: path.join(' / '), ...amountOf(breakdownAmount) }];
	});
}
