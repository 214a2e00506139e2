import { ApiRefusal } from '../../transport/apiRefusal';
import type { SellingPartner } from '../client';
import { exactAmount } from './exactAmount';
import type { Amount } from './exactAmount';
import { pages } from '../http/paging';

/** A payout with the settlement ids that Amazon ties to it (Transfers API 2024-06-01). */
export interface Payout {
	readonly periodStart: string | null;
	readonly periodEnd: string | null;
	readonly amount: Amount | null;
	readonly settlementIds: readonly string[];
}

interface WirePayout {
	readonly period?: { readonly startDate?: string; readonly endDate?: string } | null;
	readonly amount?: { readonly currencyCode?: string; readonly currencyAmount?: number } | null;
	readonly relatedIdentifiers?: ReadonlyArray<{
		readonly relatedIdentifierName?: string;
		readonly relatedIdentifierValue?: string;
	}> | null;
}

interface PayoutList {
	readonly payouts?: readonly WirePayout[];
	readonly nextToken?: string;
}

/** The payouts created since then. */
export async function* listPayouts(amazon: SellingPartner, createdAfter: number) {
	const query = { createdAfter: new Date(createdAfter).toISOString() };
	const found = pages(async (nextToken) => {
		const list = await amazon.ask<PayoutList>({
			operation: 'listPayouts',
			path: '/finances/transfers/2024-06-01/payouts',
			query: { ...query, ...(nextToken !== null && { nextToken }) },
			subject: 'List of payouts',
		});
		return { found: list.payouts ?? [], nextToken: list.nextToken ?? null };
	});
	for await (const payout of found) yield payoutOf(payout);
}

const payoutOf = ({ period, amount, relatedIdentifiers }: WirePayout): Payout => ({
	periodStart: period?.startDate ?? null,
	periodEnd: period?.endDate ?? null,
	amount:
		amount?.currencyCode && typeof amount.currencyAmount === 'number'
			? exactAmount(amount.currencyAmount, amount.currencyCode)
			: null,
	settlementIds: (relatedIdentifiers ?? [])
		.filter(({ relatedIdentifierName: name }) => name === 'SETTLEMENT_ID')
		.flatMap(({ relatedIdentifierValue: id }) => (id ? [id] : [])),
});

/** Payouts only add the settlement id: a seller without access to them still gets the rest. */
export const noneIfDenied = (error: unknown): readonly Payout[] => {
	if (error instanceof ApiRefusal && [400, 403, 404].includes(error.status)) return [];
	throw error;
};
