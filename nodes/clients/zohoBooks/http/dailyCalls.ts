import type { Answer } from './answer';

/** The day's calls of an organization, by all its apps together, as an answer's headers tell them. */
export interface DailyCalls {
	readonly limit: number;
	readonly remaining: number;
	/** Seconds until midnight of the organization. */
	readonly resetSeconds: number;
}

/**
 * `x-rate-limit-*` count the day, not the minute (headers of live answers in NangoHQ/integration-templates,
 * zoho-books). Undefined where an answer has none: some organizations get none.
 */
export function dailyCallsIn(headers: Answer['headers']): DailyCalls | undefined {
	const [limit, remaining, resetSeconds] = ['limit', 'remaining', 'reset'].map((name) =>
		Number(headers[`x-rate-limit-${name}`] ?? NaN),
	);
	const told = [limit, remaining, resetSeconds].filter((one) => one !== undefined);
	if (told.some(Number.isNaN)) return undefined;
	const [calls = 0, left = 0, reset = 0] = told;
	return { limit: calls, remaining: left, resetSeconds: reset };
}
