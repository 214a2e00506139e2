import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { createSellingPartner, type SellingPartner } from '../../../clients/sellingPartner/client';
import { marketplaceCountry } from '../../../domain/marketplaces';
import { nameWhatIsGone } from '../../panel/kept';
import { ordersKept } from '../../panel/keptFor';
import type { OrdersWish } from '../../../clients/sellingPartner/allOrders/allOrdersReports';
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
	const wish = await wishOf(ctx, item, filters, amazon);
	const list = listOrders(amazon, (now) => queryOf(ctx, item, filters, wish, now, limit));
	if (from === 'list') return await firstOf(list, limit);
	const few = from === 'auto' ? await fewOrders(list, wish.timeOf, wish.span) : null;
	if (few) return few;
	ctx.addExecutionHints(reportHint(from));
	return fitting(await reportedOrders(ctx, amazon, wish), filters);
}

async function wishOf(
	ctx: IExecuteFunctions,
	item: number,
	filters: Filters,
	amazon: SellingPartner,
): Promise<OrdersWish> {
	const now = await amazon.now();
	const before = filters.time('before', 'Before');
	const to = Math.min(before ?? now, now);
	const from = filters.time('after', 'After') ?? to - usualSpanMs;
	const marketplaceIds = filters.list('marketplaceIds');
	const kept = ordersKept(now, await isFarEast(amazon, marketplaceIds));
	nameWhatIsGone(ctx, { from, to: before }, kept);
	return {
		timeOf: ctx.getNodeParameter('timeOf', item) === 'created' ? 'created' : 'lastUpdated',
		span: { from, to },
		oldest: kept.oldest,
		marketplaceIds,
	};
}

const isFarEast = async (amazon: SellingPartner, ids: readonly string[]): Promise<boolean> =>
	ids.length > 0
		? ids.every((id) => farEast.has(marketplaceCountry(id, '') ?? ''))
		: (await amazon.region()) === 'fe';

const farEast = new Set(['JP', 'AU', 'SG']);

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
