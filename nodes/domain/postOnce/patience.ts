/** How long a run waits for the search of Zoho Books to show what was written. */
export interface Waits {
	/** Before the last look at what was created. */
	readonly lastLookMilliseconds: number;
	/** For everything that does not show at once, in the whole run. */
	readonly budgetMilliseconds: number;
}

export const defaultWaits: Waits = { lastLookMilliseconds: 5_000, budgetMilliseconds: 120_000 };

const firstMilliseconds = 1_000;

/** Growing waits, one, two, four … seconds, until the budget of the run is used up. */
export class Patience {
	private left: number;

	constructor(
		readonly waits: Waits,
		private readonly wait: (milliseconds: number) => Promise<void>,
	) {
		this.left = waits.budgetMilliseconds;
	}

	/** Asks again until the answer is good, or no patience is left; the last answer either way. */
	async until<T>(ask: () => Promise<T>, isGood: (answer: T) => boolean): Promise<T> {
		let answer = await ask();
		for (let pause = firstMilliseconds; !isGood(answer) && this.left > 0; pause *= 2) {
			const next = Math.min(pause, this.left);
			this.left -= next;
			await this.wait(next);
			answer = await ask();
		}
		return answer;
	}

	/**
	 * Less of it, for what may be nothing to wait for: another run at the same journals takes back what is
	 * its own soon after its last look.
	 */
	brief(): Patience {
		const { lastLookMilliseconds, budgetMilliseconds } = this.waits;
		const budget = Math.min(budgetMilliseconds, 3 * lastLookMilliseconds);
		return new Patience({ ...this.waits, budgetMilliseconds: budget }, this.wait);
	}

	async beforeLastLook(): Promise<void> {
		if (this.waits.lastLookMilliseconds > 0) await this.wait(this.waits.lastLookMilliseconds);
	}
}
