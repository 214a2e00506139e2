import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import type { SellingPartner } from '../client';
import { list } from '../http/paging';
import { justNowMs, parts, type Span } from './spans';
import type { ListEndpoint } from './endpoint';
import { eventGroupOf } from './eventGroup';
import type { EventGroup, WireGroup } from './eventGroup';

/** Finances API v0, of which this operation stays: https://developer-docs.amazon.com/sp-api/docs/finances-api-reference */
export const listFinancialEventGroups: ListEndpoint = {
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

/** Amazon keeps finances for about two years. */
const keptMs = 2 * 365 * 24 * 3600_000;

/** The event group of an id; Amazon does not filter by it, so they are listed, the newest first. */
export async function findEventGroup(amazon: SellingPartner, id: string): Promise<EventGroup> {
	const now = await amazon.now();
	for (const part of parts({ from: now - keptMs, to: null }, now).reverse()) {
		for await (const group of listEventGroups(amazon, part)) {
			if (group.financialEventGroupId === id) return group;
		}
	}
	throw new Refusal(
		'notFound',
		`Amazon lists no event group ${id} of the last two years for this seller and region.`,
		'Check the id, and the region of the credential.',
		{ financialEventGroupId: id },
	);
}

const queryOf =
	({ from, to }: Span) =>
	(now: number): IDataObject => ({
		MaxResultsPerPage: 100,
		FinancialEventGroupStartedAfter: isoOf(from),
		...(to !== null && to < now - justNowMs && { FinancialEventGroupStartedBefore: isoOf(to) }),
	});

const isoOf = (time: number): string => new Date(time).toISOString();
