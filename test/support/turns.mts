import { setImmediate } from 'node:timers/promises';

/** A number from 0 to below 1, the same for the same seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

interface Waiting {
	/** Not before; milliseconds on the virtual clock. */
	readonly from: number;
	readonly go: () => void;
}

/**
 * Several workers on one virtual clock, one step at a time, in an order that the seed decides: whatever can
 * happen between two steps of a worker does happen for some seed, and the same seed repeats it.
 */
export class Turns {
	private readonly waiting: Waiting[] = [];
	private workers = 0;
	private executing = 0;

	constructor(
		readonly random: () => number,
		private time: number,
		/** The longest that a step takes, in milliseconds. */
		private readonly longestStep: number,
	) {}

	now(): number {
		return this.time;
	}

	pass(milliseconds: number): void {
		this.time += milliseconds;
	}

	/** One step of a worker; others wait meanwhile. */
	async step<T>(task: () => Promise<T>): Promise<T> {
		await this.turn(this.time);
		this.executing += 1;
		try {
			return await task();
		} finally {
			this.executing -= 1;
			this.pass(Math.floor(this.random() * this.longestStep));
		}
	}

	async sleep(milliseconds: number): Promise<void> {
		await this.turn(this.time + milliseconds);
	}

	/** Runs the workers until each has ended. */
	async run<T>(workers: ReadonlyArray<() => Promise<T>>): Promise<Array<PromiseSettledResult<T>>> {
		this.workers = workers.length;
		const running = workers.map(
			async (worker) =>
				await worker().finally(() => {
					this.workers -= 1;
				}),
		);
		const all = Promise.allSettled(running);
		while (this.workers > 0) {
			await setImmediate();
			if (this.executing === 0 && this.waiting.length > 0) this.wakeOne();
		}
		return await all;
	}

	private async turn(from: number): Promise<void> {
		await new Promise<void>((resolve) => {
			this.waiting.push({ from, go: resolve });
		});
	}

	private wakeOne(): void {
		const first = Math.min(...this.waiting.map(({ from }) => from));
		this.time = Math.max(this.time, first);
		const ready = this.waiting.filter(({ from }) => from <= this.time);
		const next = ready[Math.floor(this.random() * ready.length)];
		if (!next) return;
		this.waiting.splice(this.waiting.indexOf(next), 1);
		next.go();
	}
}
