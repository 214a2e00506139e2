export interface UsagePlan {
	/** Requests per second. */
	rate: number;
	burst: number;
}

/** Default usage plans as the description of each operation in the official models gives them. */
export const usagePlans = {
	getReports: { rate: 0.0222, burst: 10 },
	createReport: { rate: 0.0167, burst: 15 },
	getReport: { rate: 2, burst: 15 },
	getReportDocument: { rate: 0.0167, burst: 15 },
	listFinancialEventGroups: { rate: 0.5, burst: 30 },
	listTransactions: { rate: 0.5, burst: 10 },
	listPayouts: { rate: 0.5, burst: 10 },
	getMarketplaceParticipations: { rate: 0.016, burst: 15 },
} as const satisfies Record<string, UsagePlan>;

export type OperationId = keyof typeof usagePlans;

/** A token bucket for each operation (there is one seller and one application here). */
export class Buckets {
	private readonly levels = new Map<OperationId, { tokens: number; at: number }>();

	constructor(
		private readonly speed: number,
		private readonly now: () => number,
	) {}

	rateOf = (operation: OperationId): number => usagePlans[operation].rate * this.speed;

	/** Takes a token; false where none is left. A refused request costs nothing (assumed). */
	take(operation: OperationId): boolean {
		const { burst } = usagePlans[operation];
		const at = this.now();
		const last = this.levels.get(operation) ?? { tokens: burst, at };
		const refilled = last.tokens + ((at - last.at) / 1000) * this.rateOf(operation);
		const tokens = Math.min(burst, refilled);
		this.levels.set(operation, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
		return tokens >= 1;
	}
}
