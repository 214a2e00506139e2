import { ApiRefusal } from '../../transport/apiRefusal';
import type { SellingPartner } from '../client';
import { exactAmount } from './exactAmount';
import type { Amount } from './exactAmount';
import { list } from '../http/paging';
import type { ListEndpoint } from './endpoint';

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

/** Transfers API 2024-06-01; may be closed to an account. It can also move money: never here. */
const listPayoutsEndpoint: ListEndpoint = {
	operation: 'listPayouts',
	method: 'GET',
	path: '/finances/transfers/2024-06-01/payouts',
	rate: 0.5,
	burst: 10,
	role: 'Finance and Accounting',
	holds: 'payouts',
	next: 'nextToken',
	token: 'nextToken',
};

/** The payouts created since then. */
export async function* listPayouts(amazon: SellingPartner, createdAfter: number) {
	const found = list<WirePayout>(amazon, listPayoutsEndpoint, {
		query: { createdAfter: new Date(createdAfter).toISOString() },
		subject: 'list of payouts',
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
