import { refusalClassOf, type RefusalClass } from '../refusalCodes';

const minute = 60_000;
const hour = 60 * minute;

/** How long a record rests between two attempts. */
interface RetryRule {
	/** After the first attempt. */
	readonly rest: number;
	/** Whether each attempt doubles it, up to a day. */
	readonly doubles?: true;
	/** How often it is tried before it rests a day each time. */
	readonly soon?: number;
	/** What a bookkeeper is told while it rests. */
	readonly reason: string;
}

// The schedule comes once an hour; a run that begins some minutes early must still find its records due.
const nextHour = hour - 10 * minute;
const day = 24 * hour - 10 * minute;

const byClass: Readonly<Record<RefusalClass, RetryRule>> = {
	limit: {
		rest: nextHour,
		reason: 'A limit of the service opens again by itself.',
	},
	service: {
		rest: nextHour,
		doubles: true,
		reason: 'The service had trouble; it is asked less and less often, at least once a day.',
	},
	unclear: {
		rest: nextHour,
		doubles: true,
		reason: 'It is looked up again whether this was posted.',
	},
	waiting: {
		rest: 6 * hour,
		reason: 'Amazon will say more later.',
	},
	credential: {
		rest: nextHour,
		reason: 'The sign-in is refused: one record is tried each hour, and the others follow it.',
	},
	mapping: {
		rest: nextHour,
		soon: 24,
		reason: 'Once it is mended it is posted: tried every hour for a day, then once a day.',
	},
	input: {
		rest: nextHour,
		soon: 24,
		reason: 'Once it is mended it is posted: tried every hour for a day, then once a day.',
	},
	source: {
		rest: day,
		reason: 'The record itself is wrong: it is looked at once a day.',
	},
	ledger: {
		rest: day,
		reason: 'Zoho Books holds something else: a person decides, it is looked at once a day.',
	},
	closedPeriod: {
		rest: day,
		reason: 'The period is closed: it is tried once a day, or at once by hand when it is open.',
	},
	absent: {
		rest: day,
		reason: 'It is not there: it is looked for once a day.',
	},
};

const other: RetryRule = {
	rest: nextHour,
	doubles: true,
	reason: 'It is tried again, less and less often, at least once a day.',
};

/** The rule of a code; what is no code of this package is taken for trouble of a service. */
function ruleOf(code: string): RetryRule {
	const refusalClass = refusalClassOf(code);
	return refusalClass ? byClass[refusalClass] : other;
}

/** The earliest next attempt, and what is told until then. `attempts` counts those that were made. */
export function nextAttempt(code: string, attempts: number, lastAttempt: number) {
	const { rest, doubles, soon = Infinity, reason } = ruleOf(code);
	const grown = doubles ? Math.min(rest * 2 ** Math.max(0, attempts - 1), day) : rest;
	return {
		at: lastAttempt + (attempts > soon ? day : grown),
		reason,
	};
}

/** A record that is being worked on is left to that execution for so long. */
export const atWork = nextHour;

/** Amazon keeps report files for so long: https://developer-docs.amazon.com/sp-api/docs/reports-api-v2021-06-30-reference */
export const filesKept = 90 * 24 * hour;
