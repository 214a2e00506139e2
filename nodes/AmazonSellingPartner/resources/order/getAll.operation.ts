import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import type {
	OrdersWish,
	TimeOf,
} from '../../../clients/sellingPartner/allOrders/allOrdersReports';
import { listOrders, type Order } from '../../../clients/sellingPartner/api/orders';
import { justNowMs } from '../../../clients/sellingPartner/api/spans';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { filled, Filters, isoOf, wordsOf } from '../../panel/filters';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { includedDataField } from '../../../clients/sellingPartner/orderData';
import { fewOrders } from './fewOrders';
import { getFrom, getFromField, reportHint } from './getFromField';
import { orderFilters } from './orderFilters';
import { reportedOrders } from './reportedOrders';
import { simpleOrder } from '../../../clients/sellingPartner/simple/simpleOrder';

const byField: INodeProperties = {
	displayName: 'Filter by Time Of',
	name: 'timeOf',
	type: 'options',
	default: 'lastUpdated',
	options: [
		{ name: 'Creation', value: 'created', description: 'When the buyer ordered' },
		{ name: 'Last Update', value: 'lastUpdated', description: 'When anything of it changed' },
	],
};

const usualSpanMs = 7 * 24 * 3600_000;

export const getAll: Operation = {
	description: shownFor(
		'order',
		['getAll'],
		[...listFields, getFromField, byField, orderFilters, includedDataField, simplifyField],
	),
	run: perItem(async (ctx, item) => itemsOf(ctx, item, await readOrders(ctx, item), simpleOrder)),
};

async function readOrders(ctx: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	const amazon = createSellingPartner(ctx);
	const filters = new Filters(ctx, item);
	const limit = wantedCount(ctx, item);
	const from = getFrom(ctx, item, limit);
	const wish = wishOf(ctx, item, filters, await amazon.now());
	const list = listOrders(amazon, (now) => queryOf(ctx, item, filters, wish, now, limit));
	if (from === 'list') return await firstOf(list, limit);
	const few = from === 'auto' ? await fewOrders(list, wish.timeOf, wish.span) : null;
	if (few) return few;
	ctx.addExecutionHints(reportHint(from));
	return fitting(await reportedOrders(ctx, amazon, wish), filters);
}

function wishOf(ctx: IExecuteFunctions, item: number, filters: Filters, now: number): OrdersWish {
	const to = Math.min(filters.time('before', 'Before') ?? now, now);
	const timeOf = String(ctx.getNodeParameter('timeOf', item, 'lastUpdated')) as TimeOf;
	return {
		timeOf: timeOf === 'created' ? 'created' : 'lastUpdated',
		span: { from: filters.time('after', 'After') ?? to - usualSpanMs, to },
		marketplaceIds: filters.list('marketplaceIds'),
	};
}

function queryOf(
	ctx: IExecuteFunctions,
	item: number,
	filters: Filters,
	{ timeOf, span, marketplaceIds }: OrdersWish,
	now: number,
	limit: number,
): IDataObject {
	return filled({
		[`${timeOf}After`]: isoOf(span.from),
		[`${timeOf}Before`]: isoOf(span.to < now - justNowMs ? span.to : null),
		marketplaceIds: [...marketplaceIds],
		fulfillmentStatuses: filters.list('fulfillmentStatuses'),
		fulfilledBy: filters.list('fulfilledBy'),
		includedData: wordsOf(ctx.getNodeParameter('includedData', item, [])),
		maxResultsPerPage: Math.min(100, limit),
	});
}

/** The report knows no filters of its own. */
function fitting(orders: readonly Order[], filters: Filters): Order[] {
	const [statuses, parties] = [filters.list('fulfillmentStatuses'), filters.list('fulfilledBy')];
	const has = (wanted: readonly string[], value: unknown) =>
		wanted.length === 0 || wanted.includes(String(value));
	return orders.filter(({ fulfillment }) => {
		const { fulfillmentStatus, fulfilledBy } = (fulfillment ?? {}) as IDataObject;
		return has(statuses, fulfillmentStatus) && has(parties, fulfilledBy);
	});
}
