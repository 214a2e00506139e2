import { ApiRefusal } from '../../transport/apiRefusal';
import type { SellingPartner } from '../client';
import { exactAmount } from './exactAmount';
import type { Amount } from './exactAmount';
import { list } from '../http/paging';
import type { Query } from '../http/request';
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
export const listPayoutsEndpoint: ListEndpoint = {
	operation: 'listPayouts',
	method: 'GET',
	path: '/finances/transfers/2024-06-01/payouts',
	rate: 0.5,
	burst: 10,
	role: 'Finance and Accounting',
	closed:
		'Amazon opens the Transfers API not to every account; settlements and their event groups tell of the same money.',
	holds: 'payouts',
	next: 'nextToken',
	token: 'nextToken',
};

/** The payouts that fit, as Amazon sends them. */
export const listPayouts = (amazon: SellingPartner, query: Query) =>
	list(amazon, listPayoutsEndpoint, { query, subject: 'list of payouts' });

/** The payouts created since then, with the settlements that they pay. */
export async function* payoutsSince(amazon: SellingPartner, createdAfter: number) {
	const query = { createdAfter: new Date(createdAfter).toISOString() };
	for await (const payout of listPayouts(amazon, query)) yield payoutOf(payout as WirePayout);
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
