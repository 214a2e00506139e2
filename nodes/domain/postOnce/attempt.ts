import { Refusal } from '../refusal';
import type { RefusalCode } from '../refusalCodes';

export interface Failure {
	readonly error: unknown;
}

/** What came of a task: its value, or what it threw. */
export type Attempt<T> = { readonly value: T } | Failure;

export const attempt = async <T>(task: () => Promise<T>): Promise<Attempt<T>> =>
	await task().then(
		(value) => ({ value }),
		(error: unknown) => ({ error }),
	);

export const hasCode = ({ error }: Failure, codes: ReadonlySet<RefusalCode>): boolean =>
	error instanceof Refusal && codes.has(error.code);
