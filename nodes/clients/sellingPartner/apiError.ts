import { NodeApiError } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';

/** What a failed call says: Amazon's status, code and words; status 0 where no answer came. */
export interface FailedCall {
	readonly status: number;
	readonly code: string;
	readonly words: string;
	readonly retryAfter: string;
}

/** Reads the error that n8n's request helper throws; a refusal of the sign-in comes back as it is. */
export function readFailure(error: unknown): FailedCall | Refusal {
	const cause = error instanceof NodeApiError ? (error.cause ?? error) : error;
	if (cause instanceof Refusal) return cause;
	const response = fieldsOf(fieldsOf(cause).response);
	const first = firstError(response.data);
	return {
		status: statusOf(response.status, error),
		code: textOf(first.code) || textOf(fieldsOf(cause).code),
		words: [first.message, first.details].map(textOf).filter(Boolean).join(' ') || wordsOf(cause),
		retryAfter: textOf(fieldsOf(response.headers)['retry-after']),
	};
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

const statusOf = (status: unknown, error: unknown): number =>
	Number(status ?? (error instanceof NodeApiError ? error.httpCode : 0)) || 0;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer');
