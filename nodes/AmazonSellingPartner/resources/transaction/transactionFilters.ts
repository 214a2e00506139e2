import { Refusal } from '../../../domain/refusal';
import { choiceFilter, filterCollection, textFilter, timeFilter } from '../../panel/filters';
import type { Filters } from '../../panel/filters';
import { marketplacesFilter } from '../../../clients/sellingPartner/marketplaceFields';

export const transactionFilters = filterCollection([
	timeFilter(
		'Posted After',
		'postedAfter',
		'Empty reaches back 30 days. Amazon may name transactions up to 48 hours late.',
	),
	timeFilter('Posted Before', 'postedBefore', 'Empty reaches to now'),
	marketplacesFilter('None means all of them. Transactions of the whole account come with each.'),
	choiceFilter('Status', 'transactionStatus', [
		['Deferred', 'DEFERRED'],
		['Deferred, Then Released', 'DEFERRED_RELEASED'],
		['Released', 'RELEASED'],
	]),
	textFilter('Order ID', 'orderId', 'Only the transactions of one order, of any time'),
	textFilter(
		'Event Group ID',
		'eventGroupId',
		'Only the transactions of one payout period (financial event group), of any time',
	),
]);

/** Amazon filters by one identifier at a time. */
export function relatedTo(filters: Filters) {
	const [order, group] = [filters.text('orderId'), filters.text('eventGroupId')];
	if (order === '' && group === '') return null;
	if (order !== '' && group !== '') {
		throw new Refusal(
			'invalidValue',
			'Both an order and an event group are given; Amazon takes one of them.',
			'Remove "Order ID" or "Event Group ID" from the filters.',
		);
	}
	return {
		relatedIdentifierName: order === '' ? 'FINANCIAL_EVENT_GROUP_ID' : 'ORDER_ID',
		relatedIdentifierValue: order || group,
	};
}
