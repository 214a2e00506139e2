import { ApiRefusal, type Meaning } from '../../transport/apiRefusal';
import type { Mask } from '../../transport/secrets';
import { isRecord, readJson } from '../../../domain/exactJson';
import { meaningOf } from './errorTable';

/** What came back over HTTP; status 0 where nothing did. */
export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
	/** True where the request never reached Zoho, so that asking again cannot post twice. */
	readonly neverSent?: boolean;
}

export type Envelope = Readonly<Record<string, unknown>>;

/** An answer as understood: Zoho's envelope, its code and its words. */
export interface Reading {
	readonly answer: Answer;
	readonly envelope: Envelope;
	readonly code: string;
	readonly words: string;
	readonly ok: boolean;
}

/** Zoho's words pass the mask first: a gateway may echo what was sent to it. */
export function read(answer: Answer, mask: Mask): Reading {
	const envelope = envelopeOf(answer.text);
	const { code = envelope?.error, message, error_description: description } = envelope ?? {};
	const good = answer.status >= 200 && answer.status < 300 && envelope !== undefined;
	const words = shorten(mask(String(message ?? description ?? answer.text)));
	const zohoCode = code === undefined ? '' : String(code);
	return {
		answer,
		envelope: envelope ?? {},
		code: zohoCode === '' ? '' : shorten(mask(zohoCode)),
		words: words || 'no explanation given',
		ok: good && (code === undefined || zohoCode === '0'),
	};
}

/** What was asked, where, and when the answer came (milliseconds since 1970). */
export interface Asked {
	readonly subject: string;
	/** Empty where the call needs none. */
	readonly organizationId: string;
	readonly now: number;
	/** Seconds until the day's calls count anew, as far as earlier answers told. */
	readonly dayEndsIn?: number;
	/** The permission that the call needs, `ZohoBooks.invoices.READ`. */
	readonly scope: string;
}

export function refusalOf({ answer, code, words }: Reading, asked: Asked): ApiRefusal {
	const { status, headers } = answer;
	const { subject, organizationId } = asked;
	const meaning = meaningOf({ code, words, status, subject, organizationId });
	const reply = { service: 'Zoho Books', status, code, words, subject } as const;
	const wait = status === 429 ? (retryAfter(headers) ?? untilDayEnds(headers, code, asked)) : null;
	const resetsAt = wait === null ? null : new Date(asked.now + wait * 1000).toISOString();
	const needed = meaning.code === 'missingScope' ? ` It needs the permission ${asked.scope}.` : '';
	const nextStep = meaning.nextStep + needed + waitWords(wait);
	return new ApiRefusal({ ...meaning, nextStep }, reply, wait, resetsAt);
}

/** The POST may or may not have been carried out. */
export function unclear({ answer, code, words }: Reading, subject: string): ApiRefusal {
	const reply = { service: 'Zoho Books', status: answer.status, code, words, subject } as const;
	return new ApiRefusal(whetherDone, reply);
}

const whetherDone: Meaning = {
	code: 'unclearAnswer',
	cause: 'It is not clear whether Zoho Books has done this',
	nextStep: 'Look in Zoho Books whether the record is there before sending it again.',
};

/** Seconds that Zoho asks to wait; null where it does not say. */
export const retryAfter = (headers: Answer['headers']): number | null =>
	secondsOf(headers['retry-after']);

/**
 * The daily counter stands in the headers of answers; it matters only when it is used up (45). Whether that
 * refusal has the headers is not documented, so an earlier answer of the day serves as well.
 */
const untilDayEnds = (headers: Answer['headers'], code: string, asked: Asked): number | null =>
	code === '45' ? (secondsOf(headers['x-rate-limit-reset']) ?? asked.dayEndsIn ?? null) : null;

function secondsOf(told: unknown): number | null {
	const seconds = Number(told ?? NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

const waitWords = (seconds: number | null): string =>
	seconds === null ? '' : ` Zoho opens again in about ${Math.ceil(seconds / 60)} minutes.`;

function envelopeOf(text: string): Envelope | undefined {
	const parsed = readJson(text);
	return isRecord(parsed) ? parsed : undefined;
}

const shorten = (text: string): string =>
	text.slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, 200);
