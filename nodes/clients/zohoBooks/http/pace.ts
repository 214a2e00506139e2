import type { Clock } from '../../transport/clock';
import { pause, untilStopped } from '../../transport/waiting';
import type { DailyCalls } from './dailyCalls';

/** A minute, and a little: a slow call arrives later than a quick one that started after it. */
const window = 61_500;

/** What an organization's plan allows, less what other apps need. */
export interface Allowed {
	/** In any 60 seconds. */
	readonly callsPerMinute: number;
	readonly callsAtOnce: number;
}

interface Place {
	readonly callsAtOnce: number;
	readonly enter: () => void;
}

/** Keeps one organization's calls under a number a minute and a number at a time. */
export class Pace {
	private readonly starts: number[] = [];
	private readonly queue: Place[] = [];
	private running = 0;
	private blockedUntil = 0;
	private turn: Promise<void> = Promise.resolve();
	private today?: DailyCalls;
	/** Milliseconds since 1970. */
	private dayEndsAt = 0;

	constructor(private readonly clock: Clock) {}

	/** Runs a task in its turn; `stop` ends the wait for it, never the task. */
	async run<T>(allowed: Allowed, task: () => Promise<T>, stop?: AbortSignal): Promise<T> {
		const { callsPerMinute, callsAtOnce } = allowed;
		await this.slot(callsAtOnce, stop);
		try {
			const mine = this.turn.then(async () => await this.waitInLine(callsPerMinute, stop));
			// Whoever stops leaves the line; those behind go on.
			this.turn = mine.catch(() => undefined);
			await untilStopped(stop, async () => await mine);
			return await task();
		} finally {
			this.leave();
		}
	}

	/** What the last answer told of the day's calls; undefined where none did. */
	get callsToday(): DailyCalls | undefined {
		return this.today;
	}

	/** Seconds until the day's calls count anew, by an earlier answer; undefined where none told of today. */
	get dayEndsIn(): number | undefined {
		const left = (this.dayEndsAt - this.clock.now()) / 1000;
		return left > 0 ? left : undefined;
	}

	heard(calls: DailyCalls | undefined): void {
		if (calls === undefined) return;
		this.today = calls;
		this.dayEndsAt = this.clock.now() + calls.resetSeconds * 1000;
	}

	/** Zoho has blocked the organization: every call that comes now would prolong it. */
	block(milliseconds: number): void {
		this.blockedUntil = Math.max(this.blockedUntil, this.clock.now() + milliseconds);
	}

	private async slot(callsAtOnce: number, stop?: AbortSignal): Promise<void> {
		let place: Place = { callsAtOnce, enter: () => {} };
		const entered = new Promise<void>((enter) => {
			place = { callsAtOnce, enter };
		});
		this.queue.push(place);
		this.admit();
		let isMine = false;
		try {
			await untilStopped(stop, async () => await entered);
			isMine = true;
		} finally {
			if (!isMine) this.giveUp(place);
		}
	}

	/** Leaves the queue, or the slot that came in the same moment. */
	private giveUp(place: Place): void {
		const at = this.queue.indexOf(place);
		if (at < 0) return this.leave();
		this.queue.splice(at, 1);
		this.admit();
	}

	private leave(): void {
		this.running -= 1;
		this.admit();
	}

	/** In the order in which they came; each looks at its own limit. */
	private admit(): void {
		for (let [next] = this.queue; next && this.running < next.callsAtOnce; [next] = this.queue) {
			this.queue.shift();
			this.running += 1;
			next.enter();
		}
	}

	private async waitInLine(callsPerMinute: number, stop?: AbortSignal): Promise<void> {
		this.forget();
		const first = this.starts.at(-callsPerMinute);
		const free = Math.max(this.blockedUntil, first === undefined ? 0 : first + window);
		await pause(this.clock, free - this.clock.now(), stop);
		this.forget();
		this.starts.push(this.clock.now());
	}

	private forget(): void {
		const since = this.clock.now() - window;
		while (this.starts[0] !== undefined && this.starts[0] <= since) this.starts.shift();
	}
}

const paces = new WeakMap<Clock, Map<string, Pace>>();

/** The pace that every workflow of this process shares for one organization of one data centre. */
export function paceOf(organization: string, clock: Clock): Pace {
	const ofClock = paces.get(clock) ?? new Map<string, Pace>();
	paces.set(clock, ofClock);
	const pace = ofClock.get(organization) ?? new Pace(clock);
	ofClock.set(organization, pace);
	return pace;
}
