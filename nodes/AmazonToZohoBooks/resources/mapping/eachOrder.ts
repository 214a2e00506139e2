import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { ofBooking } from '../../../domain/mapping/identity';
import { unknownPayment } from '../../../domain/mapping/payment';
import { timeZoneOf, type MappingSettings } from '../../../domain/mapping/settings';
import { unbookedOrder } from '../../../domain/mapping/unbookedOrder';
import { LocalDays } from '../../../domain/policies/daily/localDays';
import { bookOrder } from '../../../domain/policies/perOrder';
import type { PostedOrders } from '../../../domain/policies/postedOrders';
import { isShipped, type Order, type ShippedOrder } from '../../../domain/sources/orders/order';
import { readOrders } from '../../../domain/sources/orders/readOrders';
import { orderInput, type OrderInput } from '../../panel/orderSource';
import { mappingSettings } from '../../panel/settings';
import { booksOfRun, type BooksOfRun } from './booksOfRun';
import type { MapOne } from './eachBooking';
import { ledgerInvoices } from './invoices/ledgerInvoices';
import { itemsOfRun } from './itemsOfRun';
import { ledgerOrders } from './ledgerOrders';

/** Maps the orders of all input items, each by itself. */
export function eachOrder(mapOne: MapOne): Run {
	return async (ctx) => {
		try {
			return await mapOrders(ctx, mapOne);
		} catch (error) {
			return [failedOrThrow(ctx, error, 0)];
		}
	};
}

async function mapOrders(ctx: IExecuteFunctions, mapOne: MapOne) {
	const input = orderInput(ctx);
	const { orders, refused } = readOrders(input.orders);
	const run = await openRun(ctx, orders);
	const items: INodeExecutionData[] = [];
	for (const order of orders) items.push(...(await mapOrder(ctx, mapOne, run, order, input)));
	for (const { id, refusal } of refused) {
		items.push(failedOrThrow(ctx, refusal, input.itemOf(id)));
	}
	return items;
}

interface OrderRun {
	readonly books: BooksOfRun;
	readonly settings: MappingSettings;
	readonly posted: PostedOrders;
	/** Orders that stand as invoices. */
	readonly invoiced: PostedOrders;
	readonly days: LocalDays;
}

async function openRun(ctx: IExecuteFunctions, orders: readonly Order[]): Promise<OrderRun> {
	const books = await booksOfRun(ctx)(chosenOrganization(ctx, 0));
	const given = await itemsOfRun(ctx)(mappingSettings(ctx, 0), books.current);
	// Amazon pays orders together with others, later: no rate of a payout is theirs.
	const isAmazons = given.exchangeRateSource === 'amazon';
	const settings = isAmazons ? { ...given, exchangeRateSource: 'zoho' as const } : given;
	const days = new LocalDays(timeZoneOf(settings, books.current));
	return {
		books,
		settings,
		days,
		posted: await postedAmong(ctx, orders, books, settings),
		invoiced: await invoicedAmong(ctx, orders, books.current.organizationId),
	};
}

/** An order that stands as an invoice gets no journal besides. */
async function invoicedAmong(
	ctx: IExecuteFunctions,
	orders: readonly Order[],
	organizationId: string,
): Promise<PostedOrders> {
	const shipped = orders.filter(isShipped);
	if (shipped.length === 0) return new Map();
	const from = Math.min(...shipped.map(({ created }) => created));
	const to = Math.max(...shipped.map(({ updated, shipped: at }) => Math.max(updated, at ?? 0)));
	return (await ledgerInvoices(ctx, organizationId, from, to)).orders;
}

/** Only for an order without a ship date the ledger is asked: its date must not move with its last update. */
async function postedAmong(
	ctx: IExecuteFunctions,
	orders: readonly Order[],
	books: BooksOfRun,
	settings: MappingSettings,
): Promise<PostedOrders> {
	const undated = orders.filter(isShipped).filter(({ shipped }) => shipped === null);
	if (undated.length === 0) return new Map();
	const from = Math.min(...undated.map(({ created }) => created));
	const to = Math.max(...undated.map(({ updated }) => updated));
	return await ledgerOrders(ctx, books.current.organizationId, from, to, settings);
}

const dateOf = ({ id, shipped, updated }: ShippedOrder, { posted, days }: OrderRun): string =>
	shipped === null ? (posted.get(id)?.date ?? days.of(updated).date) : days.of(shipped).date;

async function mapOrder(
	ctx: IExecuteFunctions,
	mapOne: MapOne,
	run: OrderRun,
	order: Order,
	input: OrderInput,
): Promise<INodeExecutionData[]> {
	const { books, settings } = run;
	const item = input.itemOf(order.id);
	const asItem = (json: IDataObject) => ({ json, pairedItem: { item } });
	if (!isShipped(order)) return [asItem(unbookedOrder(order, books.current))];
	const invoice = run.invoiced.get(order.id)?.invoice;
	if (invoice) {
		const reason = `Amazon order ${order.id} stands in invoice ${invoice.number}: it gets no journal besides.`;
		return [asItem({ ...unbookedOrder(order, books.current), reason })];
	}
	try {
		const booking = bookOrder(order, dateOf(order, run), settings.rules);
		const mapped = await ofBooking(booking, async () => {
			return await mapOne(ctx, item, { booking, payment: unknownPayment, settings, books });
		});
		return mapped.map(asItem);
	} catch (error) {
		return [failedOrThrow(ctx, error, item)];
	}
}
