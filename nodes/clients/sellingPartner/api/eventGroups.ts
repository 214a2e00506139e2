import type { SellingPartner } from '../client';
import { eventGroupOf } from './eventGroup';
import type { EventGroup, WireGroup } from './eventGroup';
import { pages } from '../http/paging';

/** A span of time in milliseconds; without an end it reaches to now. */
export interface Span {
	readonly from: number;
	readonly to: number | null;
}

const longestMs = 179 * 24 * 3600_000;

/**
 * Amazon answers a span beyond 180 days with nothing at all, so long spans are asked in equal parts:
 * `from` counts as inside, `to` does not, and a part that begins just now would be refused.
 */
export function parts({ from, to }: Span, now: number): Span[] {
	const length = (to ?? now) - from;
	const count = Math.max(1, Math.ceil(length / longestMs));
	const startOf = (part: number) => from + Math.floor((length * part) / count);
	return Array.from({ length: count }, (_, part) => ({
		from: startOf(part),
		to: part + 1 < count ? startOf(part + 1) : to,
	}));
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
