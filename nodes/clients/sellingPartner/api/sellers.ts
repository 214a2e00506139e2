import type { SellingPartner } from '../client';
import { listAtOnce } from '../http/paging';
import type { Endpoint } from './endpoint';

/** Sellers API v1: https://developer-docs.amazon.com/sp-api/docs/sellers-api-v1-reference */
export const getMarketplaceParticipations: Endpoint = {
	operation: 'getMarketplaceParticipations',
	method: 'GET',
	path: '/sellers/v1/marketplaceParticipations',
	rate: 0.016,
	burst: 15,
	role: 'Selling Partner Insights',
	holds: 'payload',
};

/** The stores in which the seller may sell. */
export const listMarketplaces = async (amazon: SellingPartner) =>
	await listAtOnce(amazon, getMarketplaceParticipations, { subject: 'list of marketplaces' });
