export interface UsagePlan {
	/** Requests per second. */
	rate: number;
	burst: number;
}

/** A token bucket for each operation (there is one seller and one application here). */
export class Buckets {
	private readonly levels = new Map<string, { tokens: number; at: number }>();

	constructor(
		private readonly speed: number,
		private readonly now: () => number,
	) {}

	rateOf = ({ rate }: UsagePlan): number => rate * this.speed;

	/** Takes a token; false where none is left. A refused request costs nothing (assumed). */
	take(operation: string, plan: UsagePlan): boolean {
		const at = this.now();
		const last = this.levels.get(operation) ?? { tokens: plan.burst, at };
		const refilled = last.tokens + ((at - last.at) / 1000) * this.rateOf(plan);
		const tokens = Math.min(plan.burst, refilled);
		this.levels.set(operation, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
		return tokens >= 1;
	}
}
