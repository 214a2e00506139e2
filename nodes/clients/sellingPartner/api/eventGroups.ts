import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { list } from '../http/paging';
import type { ListEndpoint } from './endpoint';
import { eventGroupOf } from './eventGroup';
import type { EventGroup, WireGroup } from './eventGroup';

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

/** Finances API v0, of which this operation stays: https://developer-docs.amazon.com/sp-api/docs/finances-api-reference */
const listFinancialEventGroups: ListEndpoint = {
	operation: 'listFinancialEventGroups',
	method: 'GET',
	path: '/finances/v0/financialEventGroups',
	rate: 0.5,
	burst: 30,
	role: 'Finance and Accounting',
	holds: 'payload.FinancialEventGroupList',
	next: 'payload.NextToken',
	token: 'NextToken',
};

/** The event groups that were opened within the span: one for each payout period and currency. */
export async function* listEventGroups(
	amazon: SellingPartner,
	span: Span,
): AsyncGenerator<EventGroup> {
	const now = await amazon.now();
	const to = span.to !== null && span.to < now - justNowMs ? span.to : null;
	for (const part of parts({ from: span.from, to }, now)) {
		const groups = list<WireGroup>(amazon, listFinancialEventGroups, {
			query: queryOf(part),
			subject: 'list of settlements (financial event groups)',
		});
		for await (const group of groups) yield eventGroupOf(group);
	}
}

const queryOf =
	({ from, to }: Span) =>
	(now: number): IDataObject => ({
		MaxResultsPerPage: 100,
		FinancialEventGroupStartedAfter: isoOf(from),
		...(to !== null && to < now - justNowMs && { FinancialEventGroupStartedBefore: isoOf(to) }),
	});

/** Amazon refuses an end that is less than two minutes ago; without an end it takes now. */
const justNowMs = 3 * 60_000;

const isoOf = (time: number): string => new Date(time).toISOString();
