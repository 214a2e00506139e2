import type { IDataObject } from 'n8n-workflow';

export function amountOf(value: unknown): { amount: string; currency: string } | null {
	if (!isObject(value)) return null;
	const { amount, currency } = value;
	return typeof amount === 'string' && typeof currency === 'string' ? { amount, currency } : null;
}

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null;

/** Milliseconds since 1970; null where it is no time. */
export const timeOf = (value: unknown): number | null => Date.parse(textOf(value) ?? '') || null;
