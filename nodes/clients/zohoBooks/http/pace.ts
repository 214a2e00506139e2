/** Time, injected so that tests need not wait. */
export interface Clock {
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

const window = 60_000;
const atOnce = 5;

/** Keeps one organization's calls under a number a minute (any 60 seconds) and five at a time. */
export class Pace {
	private readonly starts: number[] = [];
	private readonly queue: Array<() => void> = [];
	private running = 0;
	private blockedUntil = 0;
	private turn: Promise<void> = Promise.resolve();

	constructor(private readonly clock: Clock) {}

	async run<T>(callsPerMinute: number, task: () => Promise<T>): Promise<T> {
		await this.slot();
		try {
			const mine = this.turn.then(async () => await this.waitInLine(callsPerMinute));
			this.turn = mine;
			await mine;
			return await task();
		} finally {
			this.leave();
		}
	}

	/** Zoho has blocked the organization: every call that comes now would prolong it. */
	block(milliseconds: number): void {
		this.blockedUntil = Math.max(this.blockedUntil, this.clock.now() + milliseconds);
	}

	private async slot(): Promise<void> {
		if (this.running < atOnce) this.running += 1;
		else await new Promise<void>((resolve) => this.queue.push(resolve));
	}

	/** Hands the slot to the next in line, or frees it. */
	private leave(): void {
		const next = this.queue.shift();
		if (next) next();
		else this.running -= 1;
	}

	private async waitInLine(callsPerMinute: number): Promise<void> {
		this.forget();
		const first = this.starts.at(-callsPerMinute);
		const free = Math.max(this.blockedUntil, first === undefined ? 0 : first + window);
		if (free > this.clock.now()) await this.clock.sleep(free - this.clock.now());
		this.forget();
		this.starts.push(this.clock.now());
	}

	private forget(): void {
		const since = this.clock.now() - window;
		while (this.starts[0] !== undefined && this.starts[0] <= since) this.starts.shift();
	}
}

const paces = new Map<string, Pace>();

/** The pace that every workflow of this process shares for one organization of one data centre. */
export function paceOf(organization: string, clock: Clock): Pace {
	const pace = paces.get(organization) ?? new Pace(clock);
	paces.set(organization, pace);
	return pace;
}
