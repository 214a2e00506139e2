import { choicesFilter, filterCollection, timeFilter } from '../../panel/filters';
import { marketplacesFilter } from '../../../clients/sellingPartner/marketplaceFields';

export const orderFilters = filterCollection([
	timeFilter('After', 'after', 'Empty reaches back 7 days; Amazon keeps orders for two years'),
	timeFilter('Before', 'before', 'Empty reaches to now'),
	marketplacesFilter(),
	choicesFilter('Status', 'fulfillmentStatuses', [
		['Cancelled', 'CANCELLED'],
		['Partially Shipped', 'PARTIALLY_SHIPPED'],
		['Pending', 'PENDING'],
		['Pending Availability', 'PENDING_AVAILABILITY'],
		['Shipped', 'SHIPPED'],
		['Unfulfillable', 'UNFULFILLABLE'],
		['Unshipped', 'UNSHIPPED'],
	]),
	choicesFilter('Fulfilled By', 'fulfilledBy', [
		['Amazon', 'AMAZON'],
		['Merchant', 'MERCHANT'],
	]),
]);
