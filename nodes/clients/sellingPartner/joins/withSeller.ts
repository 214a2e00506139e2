import type { Report } from '../api/reports';
import type { SellingPartner } from '../client';

/** Names the seller on each report where the credential does, so that rows of several sellers are told apart. */
export async function withSeller(
	amazon: SellingPartner,
	reports: readonly Report[],
): Promise<Report[]> {
	if (reports.length === 0) return [];
	const sellerId = await amazon.sellerId();
	return reports.map((report) => (sellerId === '' ? report : { ...report, sellerId }));
}
