import type { SellingPartner } from './client';
import { eventGroupOf } from './eventGroup';
import type { EventGroup, WireGroup } from './eventGroup';
import { pages } from './paging';

/** A span of time in milliseconds; without an end it reaches to now. */
export interface Span {
	readonly from: number;
	readonly to: number | null;
}

const longestMs = 179 * 24 * 3600_000;

/** Amazon answers a span beyond 180 days with nothing at all, so long spans are asked in parts. */
export function parts({ from, to }: Span, now: number): Span[] {
	const found: Span[] = [];
	let start = from;
	for (; (to ?? now) - start > longestMs; start += longestMs) {
		found.push({ from: start, to: start + longestMs });
	}
	return [...found, { from: start, to }];
}

/** The event groups that were opened within the span: one for each payout period and currency. */
export async function* listEventGroups(
	amazon: SellingPartner,
	span: Span,
	now: number,
): AsyncGenerator<EventGroup> {
	for (const part of parts(span, now)) yield* groupsOf(amazon, part);
}

async function* groupsOf(amazon: SellingPartner, part: Span): AsyncGenerator<EventGroup> {
	const groups = pages(async (nextToken) => {
		const { payload } = await amazon.ask<GroupList>({
			operation: 'listFinancialEventGroups',
			path: '/finances/v0/financialEventGroups',
			query: { ...queryOf(part), ...(nextToken !== null && { NextToken: nextToken }) },
			subject: 'List of financial event groups',
		});
		return { found: payload?.FinancialEventGroupList ?? [], nextToken: payload?.NextToken ?? null };
	});
	for await (const group of groups) yield eventGroupOf(group);
}

interface GroupList {
	readonly payload?: {
		readonly FinancialEventGroupList?: readonly WireGroup[];
		readonly NextToken?: string;
	};
}

const queryOf = ({ from, to }: Span) => ({
	MaxResultsPerPage: 100,
	FinancialEventGroupStartedAfter: isoOf(from),
	...(to !== null && { FinancialEventGroupStartedBefore: isoOf(to) }),
});

const isoOf = (time: number): string => new Date(time).toISOString();
