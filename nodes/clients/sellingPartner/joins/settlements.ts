import { ratePaid } from '../../../domain/exchange/exchangeRate';
import { fromDecimal } from '../../../domain/money/money';
import type { SellingPartner } from '../client';
import type { EventGroup } from '../api/eventGroup';
import { listEventGroups } from '../api/eventGroups';
import type { Span } from '../api/spans';
import { firstOf } from '../http/paging';
import { noneIfDenied, payoutsSince } from '../api/payouts';
import { settlementIdOf } from './sameSettlement';

export interface SettlementQuery {
	readonly span: Span;
	/** `Open` or `Closed`; empty means both. */
	readonly status: string;
	readonly limit: number;
}

/** A payout period as Amazon keeps it, with what its report and its bank transfer are known by. */
export interface Settlement extends EventGroup {
	/** As the settlement report writes it; null where no payout names it. */
	readonly settlementId: string | null;
	/** Units of the bank's currency per one of the marketplace's; null where nothing was converted. */
	readonly exchangeRate: string | null;
}

export async function listSettlements(
	amazon: SellingPartner,
	{ span, status, limit }: SettlementQuery,
): Promise<Settlement[]> {
	const groups = await firstOf(ofStatus(listEventGroups(amazon, span), status), limit);
	return await asSettlements(amazon, groups);
}

/** Event groups with their settlement ids (`known`, or as payouts name them) and the rates paid. */
export async function asSettlements(
	amazon: SellingPartner,
	groups: readonly EventGroup[],
	known: string | null = null,
): Promise<Settlement[]> {
	const starts = groups.map(({ periodStart }) => Date.parse(periodStart ?? '')).filter(Boolean);
	const isNeeded = known === null && starts.length > 0;
	const payouts = isNeeded
		? await firstOf(payoutsSince(amazon, Math.min(...starts)), Infinity).catch(noneIfDenied)
		: [];
	return groups.map((group) => {
		// What a bookkeeper looks for comes first in n8n's table.
		const { periodStart, periodEnd, ...rest } = group;
		const settlementId = known ?? settlementIdOf(group, payouts);
		return { settlementId, periodStart, periodEnd, ...rest, exchangeRate: rateOf(group) };
	});
}

async function* ofStatus(groups: AsyncIterable<EventGroup>, status: string) {
	for await (const group of groups) {
		if (status === '' || group.processingStatus.toLowerCase() === status.toLowerCase()) yield group;
	}
}

function rateOf({ originalTotal, convertedTotal }: EventGroup): string | null {
	if (!originalTotal || !convertedTotal) return null;
	if (originalTotal.currency === convertedTotal.currency) return null;
	const original = fromDecimal(originalTotal.amount, originalTotal.currency);
	const converted = fromDecimal(convertedTotal.amount, convertedTotal.currency);
	return ratePaid(original, converted, converted.currency);
}
