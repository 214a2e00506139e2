import type { IDataObject } from 'n8n-workflow';
import { isRecord, readJson } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';
import type { Mask } from '../../transport/secrets';
import { ApiRefusal } from '../../transport/apiRefusal';
import { SignInFailure, signInUnreachable } from '../signIn/signInRefusal';

/** What came back over HTTP. */
export interface Answer {
	readonly status: number;
	readonly headers: IDataObject;
	readonly text: string;
}

/** What a failed call says: Amazon's status, code and words; status 0 where no answer came. */
export interface FailedCall {
	readonly status: number;
	readonly code: string;
	readonly words: string;
	readonly retryAfter: string;
}

/** The body of a good answer, or why it is none. */
export function read(answer: Answer, mask: Mask): { body: IDataObject } | FailedCall {
	const { status, headers, text } = answer;
	const isGood = status >= 200 && status < 300;
	// 204 of a delete, and 201 without words, are answers too.
	if (isGood && text.trim() === '' && status !== 200) return { body: {} };
	const body = readJson(text);
	if (isGood && isRecord(body)) return { body: body as IDataObject };
	const retryAfter = headers['retry-after'];
	return {
		status,
		...(isGood ? { code: '', words: shorten(mask(text)) } : wordsOf(body, text, mask)),
		retryAfter: typeof retryAfter === 'string' ? retryAfter : '',
	};
}

const mostErrors = 3;

/** Amazon's `errors[]`, or whatever a gateway says in its place. */
function wordsOf(body: unknown, text: string, mask: Mask) {
	const listed: unknown = isRecord(body) ? body.errors : undefined;
	const errors = (Array.isArray(listed) ? (listed as unknown[]) : []).filter(isRecord);
	if (errors.length === 0) return { code: '', words: shorten(mask(text)) || 'no further words' };
	const words = errors
		.slice(0, mostErrors)
		.map(({ message, details }) => [...new Set([message, details].map(textOf))].join(' ').trim());
	return {
		code: shorten(mask(textOf(errors[0]?.code))),
		words: shorten(mask(words.filter(Boolean).join('; '))),
	};
}

/** Why nothing came back; where Amazon refused the sign-in, its refusal. */
export function silence(error: unknown, mask: Mask): FailedCall | Refusal {
	const source = sourceOf(error);
	const cause = source instanceof SignInFailure ? source.refusal : source;
	if (cause instanceof Refusal) return cause.code === signInUnreachable ? hiccup(cause) : cause;
	const { code } = fieldsOf(cause);
	const words = cause instanceof Error ? cause.message : 'no answer';
	return { status: 0, code: textOf(code), words: shorten(mask(words)), retryAfter: '' };
}

/** The code of a call that was not sent, for want of a sign-in. */
export const noSignIn = 'ERR_NETWORK_SIGN_IN';

/** The sign-in may work the next time, so it counts as a call without an answer. */
const hiccup = (refusal: Refusal): FailedCall => ({
	status: 0,
	code: noSignIn,
	words: `sign-in: ${refusal instanceof ApiRefusal ? refusal.answer.words : refusal.message}`,
	retryAfter: '',
});

/** n8n wraps what it catches in a NodeApiError, whose cause still has the answer. */
function sourceOf(error: unknown): unknown {
	const { name, cause } = fieldsOf(error);
	return name === 'NodeApiError' && cause ? cause : error;
}

const longestWords = 400;

const shorten = (text: string): string =>
	text
		.slice(0, 4 * longestWords)
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, longestWords);

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
