import type { Clock } from '../../transport/clock';
import type { Mask } from '../../transport/secrets';
import { TimeBudget } from '../../transport/timeBudget';
import { pause } from '../../transport/waiting';
import { dailyCallsIn } from './dailyCalls';
import { read, refusalOf, retryAfter, unclear, type Envelope, type Reading } from './answer';
import type { Pace } from './pace';
import { scopeOf } from '../scopes';
import type { Session } from '../signIn/session';
import type { Call, Send } from './wire';

/** Everything that one call passes through. */
export interface Line {
	/** Empty for the one list that needs no organization. */
	readonly organizationId: string;
	readonly urlOf: (path: string) => string;
	readonly send: Send;
	/** Tells that the user stopped the execution. */
	readonly stop?: AbortSignal;
	readonly session: Session;
	/** Hides the secrets of a call that went with this access token. */
	readonly maskFor: (accessToken: string) => Mask;
	readonly pace: Pace;
	readonly clock: Clock;
	readonly callsPerMinute: number;
	readonly callsAtOnce: number;
	/** How long one call may wait for Zoho's limits altogether. */
	readonly budgetSeconds: number;
}

const repeats = 3;

/** Asks until Zoho has answered, within reason; throws an ApiRefusal where it says no. */
export async function ask(line: Line, call: Call): Promise<Envelope> {
	const budget = new TimeBudget(line.budgetSeconds * 1000);
	for (let attempt = 0; ; attempt++) {
		const reading = await once(line, call);
		if (reading.ok) return reading.envelope;
		const seconds = pauseBefore(reading, call, attempt);
		if (seconds === null || !budget.take(seconds * 1000)) throw refused(line, reading, call);
		if (reading.code === '44') line.pace.block(seconds * 1000);
		await pause(line.clock, seconds * 1000, line.stop);
	}
}

async function once(line: Line, call: Call): Promise<Reading> {
	const token = await line.session.accessToken();
	const reading = await sendPaced(line, call, token);
	if (reading.answer.status !== 401 || !(await line.session.turnedDown(token))) return reading;
	return await sendPaced(line, call, await line.session.accessToken());
}

const sendPaced = async (line: Line, call: Call, token: string): Promise<Reading> =>
	await line.pace.run(
		line,
		async () => {
			const answer = await line.send(line.urlOf(call.path), call, token);
			line.pace.heard(dailyCallsIn(answer.headers));
			return read(answer, line.maskFor(token));
		},
		line.stop,
	);

/** Seconds to wait before asking again; null where that is no use, or could post twice. */
function pauseBefore({ answer, code }: Reading, call: Call, attempt: number): number | null {
	if (answer.status === 429) return limitPause(code, retryAfter(answer.headers), attempt);
	const trouble = answer.status === 0 || answer.status >= 500;
	const harmless = call.method === 'GET' || answer.neverSent === true;
	return trouble && harmless && attempt < repeats ? 2 ** attempt : null;
}

/** 44 blocks for a minute; 1070 passes at once; 43 blocks for an hour and 45 until midnight. */
function limitPause(code: string, told: number | null, attempt: number): number | null {
	if (code === '43' || code === '45') return null;
	if (code === '1070') return 2 ** (attempt + 1);
	// Never at once: an answer that asks for no pause would be asked for without end.
	return code === '44' ? 60 : Math.max(2 ** attempt, told ?? 30);
}

function refused({ organizationId, clock, pace }: Line, reading: Reading, call: Call) {
	const { method, path, subject } = call;
	const { status, neverSent } = reading.answer;
	// Zoho's "internal error" (1000) says nothing of what was done, whatever status it comes with.
	const internal = reading.code === '1000';
	const garbled = status >= 200 && status < 300 && reading.code === '';
	const noAnswer = status === 0 || status >= 500 || garbled || internal;
	const mayHaveHappened = method !== 'GET' && neverSent !== true && noAnswer;
	if (mayHaveHappened) return unclear(reading, subject);
	const scope = scopeOf(method, path);
	const { dayEndsIn } = pace;
	return refusalOf(reading, { subject, organizationId, scope, now: clock.now(), dayEndsIn });
}
