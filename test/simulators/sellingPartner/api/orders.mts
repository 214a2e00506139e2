import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { list, time, wholeNumber } from '../parameters.mts';
import { invalidInput, notFound } from '../refusals.mts';
import { iso, minutes, hours } from '../times.mts';
import type { World } from '../world.mts';
import { type DataSet, dataSets, withData } from './orderData.mts';

/** An order in Amazon's own shape with all its data sets; only what is filtered or cut is named. */
export interface Order {
	orderId: string;
	createdTime: string;
	lastUpdatedTime: string;
	salesChannel: { channelName: string; marketplaceId?: string; marketplaceName?: string };
	fulfillment?: { fulfillmentStatus: string; fulfilledBy?: string; [field: string]: unknown };
	orderItems: Array<Record<string, unknown>>;
	[field: string]: unknown;
}

const path = '/orders/2026-01-01/orders';
const justNowMs = minutes(2);

/** Orders API v2026-01-01; rules from the official model orders_2026-01-01.json. */
export function orders(world: World): ApiTable {
	const pages = new Pages<Order>({
		now: world.now,
		tokenName: 'paginationToken',
		// developer-docs.amazon.com/sp-api orders-api v2026-01-01: a token lasts 24 hours, these may change.
		free: ['maxResultsPerPage', 'includedData'],
		lifetimeMs: hours(24),
	});
	return {
		searchOrders: {
			method: 'GET',
			path,
			rate: 0.0056,
			burst: 20,
			answer: (call) => {
				const data = included(call);
				const size = wholeNumber(call, 'maxResultsPerPage', 1, 100) ?? 100;
				const range = rangeOf(call, world.now() - justNowMs);
				const find = () => found(call, world, range);
				const { items, nextToken } = pages.page(call, size, find);
				return {
					orders: items.map((order) => withData(order, data)),
					...(nextToken !== undefined && { pagination: tokenField('nextToken', nextToken) }),
					[`${range.field}Before`]: iso(range.before),
				};
			},
		},
		getOrder: {
			method: 'GET',
			path: `${path}/:orderId`,
			rate: 0.5,
			burst: 30,
			answer: (call) => {
				const data = included(call);
				const order = world.orders.get(call.ids.orderId ?? '');
				// The words are assumed.
				if (order === undefined) throw notFound('The requested order was not found.');
				return { order: withData(order, data) };
			},
		},
	};
}

function included(call: Call): DataSet[] {
	const names = list(call, 'includedData', dataSets.length) ?? [];
	return names.map((name) => dataSets.find((known) => known === name) ?? refuse());
}

// Words of the sandbox answer of the model.
const refuse = (): never => {
	throw invalidInput('Invalid Input');
};

interface Range {
	field: 'created' | 'lastUpdated';
	after: number;
	before: number;
}

/** Exactly one of the two starts; an end goes with its own start and lies two minutes back. */
function rangeOf(call: Call, latest: number): Range {
	const [created, updated] = [time(call, 'createdAfter'), time(call, 'lastUpdatedAfter')];
	if ((created === undefined) === (updated === undefined)) refuse();
	const field = created === undefined ? 'lastUpdated' : 'created';
	const other = created === undefined ? 'created' : 'lastUpdated';
	if (call.query.has(`${other}Before`)) refuse();
	const before = time(call, `${field}Before`) ?? latest;
	const after = created ?? updated ?? 0;
	if (before > latest || (call.query.has(`${field}Before`) && before < after)) refuse();
	return { field, after, before };
}

const statuses = [
	'PENDING_AVAILABILITY',
	'PENDING',
	'UNSHIPPED',
	'PARTIALLY_SHIPPED',
	'SHIPPED',
	'CANCELLED',
	'UNFULFILLABLE',
];

/** Both ends belong to the range, says the model; the oldest comes first (assumed). */
function found(call: Call, { orders: all }: World, { field, after, before }: Range): Order[] {
	const stores = list(call, 'marketplaceIds', 50);
	const wanted = list(call, 'fulfillmentStatuses', statuses.length);
	const parties = list(call, 'fulfilledBy', 2);
	if (wanted?.some((one) => !statuses.includes(one))) refuse();
	if (parties?.some((one) => one !== 'MERCHANT' && one !== 'AMAZON')) refuse();
	const timeOf = (order: Order) => Date.parse(order[`${field}Time`]);
	const has = (values: string[] | undefined, value = '') => values?.includes(value) ?? true;
	return [...all.values()]
		.filter((order) => timeOf(order) >= after && timeOf(order) <= before)
		.filter(({ salesChannel }) => has(stores, salesChannel.marketplaceId))
		.filter(({ fulfillment }) => has(wanted, fulfillment?.fulfillmentStatus))
		.filter(({ fulfillment }) => has(parties, fulfillment?.fulfilledBy))
		.sort((left, right) => timeOf(left) - timeOf(right));
}
