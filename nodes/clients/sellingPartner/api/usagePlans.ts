/** What Amazon allows of one operation, for one seller and one application. */
export interface UsagePlan {
	/** Requests per second. */
	readonly rate: number;
	readonly burst: number;
}

/** Amazon's default usage plans, from its API models; the answer's own header corrects the rate. */
export const usagePlans = {
	getMarketplaceParticipations: { rate: 0.016, burst: 15 },
	getReports: { rate: 0.0222, burst: 10 },
	getReport: { rate: 2, burst: 15 },
	getReportDocument: { rate: 0.0167, burst: 15 },
	listFinancialEventGroups: { rate: 0.5, burst: 30 },
	listPayouts: { rate: 0.5, burst: 10 },
} as const satisfies Readonly<Record<string, UsagePlan>>;

/** Operations of the Selling Partner API in use. */
export type ApiOperation = keyof typeof usagePlans;
