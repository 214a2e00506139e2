import { createReport } from '../api/newReport';
import { listOrders, searchOrders } from '../api/orders';
import { documentOf } from '../api/reportState';
import type { Report } from '../api/reports';
import { justNowMs, parts, type Span } from '../api/spans';
import type { SellingPartner } from '../client';
import { firstOf } from '../http/paging';
import { untilMade } from './untilMade';

/** By which time of an order a span counts: https://developer-docs.amazon.com/sp-api/docs/report-type-values-order */
export const allOrdersTypes = {
	created: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL',
	lastUpdated: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
} as const;

export type TimeOf = keyof typeof allOrdersTypes;

export interface OrdersWish {
	readonly timeOf: TimeOf;
	/** Milliseconds since 1970; the end lies in the past. */
	readonly span: Span & { readonly to: number };
	readonly marketplaceIds: readonly string[];
	/** What is older is gone, and not asked for. */
	readonly oldest: number;
}

/** A report of all orders holds thirty days at most. */
const longestMs = 30 * 24 * 3600_000;
/** Amazon takes fifteen wishes at once, then one a minute. */
const ahead = 12;

/** A report that is made, and the id of its document. */
export interface MadeReport {
	readonly reportId: string;
	readonly documentId: string;
}

/** The reports of all orders of a span, part by part; a part without orders has none. */
export async function* allOrdersReports(
	amazon: SellingPartner,
	wish: OrdersWish,
): AsyncGenerator<MadeReport> {
	const from = Math.max(wish.span.from, wish.oldest);
	const spans = parts({ from, to: wish.span.to }, wish.span.to, longestMs);
	const asked: string[] = [];
	for (const [at, span] of spans.entries()) {
		while (asked.length < Math.min(spans.length, at + ahead)) {
			asked.push(await ask(amazon, wish, spans[asked.length] ?? span));
		}
		const report = await untilMade(amazon, asked[at] ?? '');
		const isEmpty = report.processingStatus === 'CANCELLED' && (await hasNone(amazon, wish, span));
		if (!isEmpty) yield madeOf(report);
	}
}

const madeOf = (report: Report): MadeReport => ({
	reportId: report.reportId,
	documentId: documentOf(report),
});

async function ask(
	amazon: SellingPartner,
	{ timeOf, marketplaceIds, span }: OrdersWish,
	part: Span,
) {
	const wish = {
		reportType: allOrdersTypes[timeOf],
		marketplaceIds: [...marketplaceIds],
		dataStartTime: isoOf(part.from),
		dataEndTime: isoOf(part.to ?? span.to),
	};
	return (await createReport(amazon, wish, searchOrders.role)).reportId;
}

/** Amazon cancels a report of nothing, but not only that: the list tells. */
async function hasNone(amazon: SellingPartner, wish: OrdersWish, part: Span): Promise<boolean> {
	const { timeOf, marketplaceIds } = wish;
	const to = part.to ?? wish.span.to;
	const found = listOrders(amazon, (now) => ({
		[`${timeOf}After`]: isoOf(part.from),
		...(to < now - justNowMs && { [`${timeOf}Before`]: isoOf(to) }),
		marketplaceIds: [...marketplaceIds],
		maxResultsPerPage: 1,
	}));
	return (await firstOf(found, 1)).length === 0;
}

const isoOf = (time: number): string => new Date(time).toISOString();
