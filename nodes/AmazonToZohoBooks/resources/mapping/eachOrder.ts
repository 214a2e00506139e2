import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { whyNoJournal, type Standing } from '../../../domain/invoices/standing';
import { ofBooking } from '../../../domain/mapping/identity';
import { unknownPayment } from '../../../domain/mapping/payment';
import { timeZoneOf, type MappingSettings } from '../../../domain/mapping/settings';
import { unbookedOrder } from '../../../domain/mapping/unbookedOrder';
import { LocalDays } from '../../../domain/policies/daily/localDays';
import { bookOrder } from '../../../domain/policies/perOrder';
import { isShipped, type Order, type ShippedOrder } from '../../../domain/sources/orders/order';
import { readOrders } from '../../../domain/sources/orders/readOrders';
import { orderInput, type OrderInput } from '../../panel/orderSource';
import { mappingSettings } from '../../panel/settings';
import { booksOfRun, type BooksOfRun } from './booksOfRun';
import type { MapOne } from './eachBooking';
import { ledgerStanding } from './invoices/ledgerStanding';
import { itemsOfRun } from './itemsOfRun';

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
	readonly standing: Standing;
	readonly days: LocalDays;
}

async function openRun(ctx: IExecuteFunctions, orders: readonly Order[]): Promise<OrderRun> {
	const books = await booksOfRun(ctx)(chosenOrganization(ctx, 0));
	const given = await itemsOfRun(ctx)(mappingSettings(ctx, 0), books.current);
	// Amazon pays orders together with others, later: no rate of a payout is theirs.
	const isAmazons = given.exchangeRateSource === 'amazon';
	const settings = isAmazons ? { ...given, exchangeRateSource: 'zoho' as const } : given;
	const days = new LocalDays(timeZoneOf(settings, books.current));
	const standing = await ledgerStanding(ctx, books.current.organizationId, orders);
	return { books, settings, days, standing };
}

/** Without a ship date the ledger knows the date of what is posted: it must not move with the last update. */
const dateOf = ({ id, shipped, updated }: ShippedOrder, { standing, days }: OrderRun): string =>
	shipped === null
		? (standing.journals.get(id)?.date ?? days.of(updated).date)
		: days.of(shipped).date;

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
	const reason = whyNoJournal(order, run.standing);
	if (reason) return [asItem({ ...unbookedOrder(order, books.current), reason })];
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
