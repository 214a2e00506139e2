import type { Failure } from 'n8n-workflow';
import { Refusal } from '../domain/refusal';
import type { RefusalClass, RefusalCode } from '../domain/refusalCodes';

type Cause = Failure['cause'];

/** By what mends a refusal; what is absent here is a matter of the record, and n8n is told nothing. */
const causeByClass: Readonly<Partial<Record<RefusalClass, Cause>>> = {
	limit: 'rate-limited',
	service: 'temporarily-unavailable',
	waiting: 'temporarily-unavailable',
	credential: 'credential-invalid',
	mapping: 'configuration-invalid',
	input: 'configuration-invalid',
	closedPeriod: 'configuration-invalid',
	absent: 'configuration-invalid',
};

const causeByCode: Readonly<Partial<Record<RefusalCode, Cause | 'none'>>> = {
	dailyLimit: 'quota-exhausted',
	blocked: 'quota-exhausted',
	// Waiting does not set a clock, and nobody is to try again what a user has stopped.
	clockDiffers: 'configuration-invalid',
	cancelled: 'none',
	refusedByZoho: 'none',
	amazonRefused: 'none',
};

/**
 * Why a node failed, in the words of n8n (n8n-workflow 2.40 and later): plain data on the error, so
 * that an older n8n does not mind it. Undefined where n8n has no word for the cause.
 */
export function failureOf(error: unknown): Failure | undefined {
	if (!(error instanceof Refusal)) return { cause: 'node-defect' };
	const cause = causeByCode[error.code] ?? causeByClass[error.class];
	if (cause === undefined || cause === 'none') return undefined;
	return isTimed(cause) ? { cause, ...waitOf(error) } : { cause };
}

const isTimed = (cause: Cause) =>
	cause === 'rate-limited' || cause === 'quota-exhausted' || cause === 'temporarily-unavailable';

function waitOf({ details }: Refusal) {
	const seconds = Number(details.retryAfterSeconds ?? NaN);
	const resetsAt = Date.parse(details.resetsAt ?? '');
	return {
		...(Number.isFinite(seconds) && { retryAfterMs: seconds * 1000 }),
		...(Number.isFinite(resetsAt) && { resetsAtEpochMs: resetsAt }),
	};
}
