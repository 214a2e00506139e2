import { oldestKept, reportsKeptForDays } from '../../clients/sellingPartner/api/reportTypes';
import type { Kept } from './kept';

const twoYearsMs = 2 * 365 * 24 * 3600_000;
/** https://developer-docs.amazon.com/sp-api/docs/report-type-values-order: Japan, Australia, Singapore. */
const sinceInFarEast = Date.UTC(2016, 0, 1);

/** For two years; in the stores of the Far East since 2016: https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference */
export const ordersKept = (now: number, isFarEast: boolean): Kept => ({
	rule: isFarEast ? 'Amazon keeps orders since 2016' : 'Amazon keeps orders for two years',
	oldest: isFarEast ? sinceInFarEast : now - twoYearsMs,
	instead: 'The money of older orders stands in the settlement reports of their time.',
});

/** https://developer-docs.amazon.com/sp-api/docs/reports-api-v2021-06-30-reference */
export const reportsKept = (now: number): Kept => ({
	rule: `Amazon keeps reports for ${reportsKeptForDays} days`,
	oldest: oldestKept(now),
	instead:
		'Ask for an older settlement in Seller Central (Payments, All Statements, Request Report) and import its file.',
});

/** Amazon promises no time; that of the older finances API is two years. */
export const financesKept = (now: number, what: string): Kept => ({
	rule: `Amazon keeps ${what} for about two years`,
	oldest: now - twoYearsMs,
	instead: 'Older money stands in the settlement reports of its time.',
});
