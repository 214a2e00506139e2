import type { Clock } from '../../transport/clock';
import { pause, untilStopped } from '../../transport/waiting';
import type { DailyCalls } from './dailyCalls';

/** A minute, and a little: a slow call arrives later than a quick one that started after it. */
const window = 61_500;
const atOnce = 5;

/** Keeps one organization's calls under a number a minute (any 60 seconds) and five at a time. */
export class Pace {
	private readonly starts: number[] = [];
	private readonly queue: Array<() => void> = [];
	private running = 0;
	private blockedUntil = 0;
	private turn: Promise<void> = Promise.resolve();
	private today?: DailyCalls;

	constructor(private readonly clock: Clock) {}

	/** Runs a task in its turn; `stop` ends the wait for it, never the task. */
	async run<T>(callsPerMinute: number, task: () => Promise<T>, stop?: AbortSignal): Promise<T> {
		await this.slot(stop);
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

	heard(calls: DailyCalls | undefined): void {
		this.today = calls ?? this.today;
	}

	/** Zoho has blocked the organization: every call that comes now would prolong it. */
	block(milliseconds: number): void {
		this.blockedUntil = Math.max(this.blockedUntil, this.clock.now() + milliseconds);
	}

	private async slot(stop?: AbortSignal): Promise<void> {
		if (this.running < atOnce) {
			this.running += 1;
			return;
		}
		let mine = () => {};
		const place = new Promise<void>((resolve) => {
			mine = resolve;
			this.queue.push(resolve);
		});
		let isMine = false;
		try {
			await untilStopped(stop, async () => await place);
			isMine = true;
		} finally {
			if (!isMine) this.giveUp(mine);
		}
	}

	/** Leaves the queue, or hands on the slot that came in the same moment. */
	private giveUp(mine: () => void): void {
		const at = this.queue.indexOf(mine);
		if (at >= 0) this.queue.splice(at, 1);
		else this.leave();
	}

	/** Hands the slot to the next in line, or frees it. */
	private leave(): void {
		const next = this.queue.shift();
		if (next) next();
		else this.running -= 1;
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
