import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { get, list } from '../http/paging';
import type { Query } from '../http/request';
import type { Endpoint, ListEndpoint } from './endpoint';

/** Orders API 2026-01-01: https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference */
const root = '/orders/2026-01-01/orders';
const role = 'Inventory and Order Tracking';

export const searchOrders: ListEndpoint = {
	operation: 'searchOrders',
	method: 'GET',
	path: root,
	rate: 0.0056,
	burst: 20,
	role,
	holds: 'orders',
	next: 'pagination.nextToken',
	token: 'paginationToken',
};

export const getOrderEndpoint: Endpoint = {
	operation: 'getOrder',
	method: 'GET',
	path: `${root}/{orderId}`,
	rate: 0.5,
	burst: 30,
	role,
	holds: 'order',
};

/** An order, as much as this package looks at. */
export interface Order extends IDataObject {
	orderId: string;
	createdTime: string;
	lastUpdatedTime: string;
}

export const listOrders = (amazon: SellingPartner, query: Query) =>
	list<Order>(amazon, searchOrders, { query, subject: 'list of orders' });

export const getOrder = async (
	amazon: SellingPartner,
	orderId: string,
	includedData: readonly string[],
) =>
	await get<Order>(amazon, getOrderEndpoint, {
		ids: { orderId },
		query: includedData.length > 0 ? { includedData: [...includedData] } : {},
		subject: `order ${orderId}`,
	});
