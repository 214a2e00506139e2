import { Refusal } from '../../../domain/refusal';
import { signInUnreachable } from '../signIn/signIn';

/** What a failed call says: Amazon's status, code and words; status 0 where no answer came. */
export interface FailedCall {
	readonly status: number;
	readonly code: string;
	readonly words: string;
	readonly retryAfter: string;
}

/** Reads the error that n8n's request helper throws; where Amazon refused the sign-in, its refusal. */
export function readFailure(error: unknown): FailedCall | Refusal {
	const cause = sourceOf(error);
	if (cause instanceof Refusal) return cause.code === signInUnreachable ? hiccup(cause) : cause;
	const response = fieldsOf(fieldsOf(cause).response);
	const first = firstError(response.data);
	return {
		status: Number(response.status ?? fieldsOf(error).httpCode) || 0,
		code: textOf(first.code) || textOf(fieldsOf(cause).code),
		words: [first.message, first.details].map(textOf).filter(Boolean).join(' ') || wordsOf(cause),
		retryAfter: textOf(fieldsOf(response.headers)['retry-after']),
	};
}

/** The sign-in may work the next time, so it counts as a call without an answer. */
const hiccup = ({ details }: Refusal): FailedCall => ({
	status: 0,
	code: 'ERR_NETWORK',
	words: `sign-in: ${details.words ?? ''}`,
	retryAfter: '',
});

/** n8n wraps what it catches in a NodeApiError, whose cause still has the answer. */
function sourceOf(error: unknown): unknown {
	const { name, cause } = fieldsOf(error);
	return name === 'NodeApiError' && cause ? cause : error;
}

function firstError(data: unknown): Readonly<Record<string, unknown>> {
	const { errors } = fieldsOf(typeof data === 'string' ? parsed(data) : data);
	return fieldsOf(Array.isArray(errors) ? (errors as unknown[])[0] : undefined);
}

function parsed(text: string): unknown {
	return /^\s*\{.*\}\s*$/s.test(text) ? safeJson(text) : undefined;
}

function safeJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer');
