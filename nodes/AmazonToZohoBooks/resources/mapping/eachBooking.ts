import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { ofBooking } from '../../../domain/mapping/identity';
import type { Books } from '../../../domain/mapping/books';
import { timeZoneOf, type MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';
import { bookSettlement, type SettlementFile } from '../../../domain/policies/bookSettlement';
import { ordersOfSettlement } from '../../../domain/policies/ordersOfSettlement';
import type { PostedOrders } from '../../../domain/policies/postedOrders';
import { mappingSettings } from '../../panel/settings';
import { paymentOf, settlementFile } from '../../panel/settlementSource';
import { booksOfRun, type Task } from './booksOfRun';
import { ledgerOrders } from './ledgerOrders';
import { itemsOfRun } from './itemsOfRun';

/** Rows of orders may be settled months after their orders have shipped. */
const longestDelay = 180 * 86_400_000;

/** Order by order, the ledger is asked for the orders that a settlement pays. */
async function ordersPosted(
	ctx: IExecuteFunctions,
	file: SettlementFile,
	settings: MappingSettings,
	organizationId: string,
): Promise<PostedOrders> {
	if (settings.policy !== 'perOrder') return new Map();
	const { ids, periodStart, periodEnd } = await ordersOfSettlement(file);
	if (ids.size === 0) return new Map();
	return await ledgerOrders(ctx, organizationId, periodStart - longestDelay, periodEnd, settings);
}

/** Books one settlement report as the settings say. */
export async function bookFile(
	ctx: IExecuteFunctions,
	file: SettlementFile,
	settings: MappingSettings,
	books: Books,
): Promise<Booking> {
	const { policy, rules } = settings;
	const posted = await ordersPosted(ctx, file, settings, books.organizationId);
	const zone = timeZoneOf(settings, books);
	return { ...(await bookSettlement(file, zone, settings, rules, posted)), policy };
}

export type MapOne = (ctx: IExecuteFunctions, item: number, task: Task) => Promise<IDataObject[]>;

/** Books the settlement report of every item and maps it. */
export function eachBooking(mapOne: MapOne): Run {
	return async (ctx) => {
		const booksOf = booksOfRun(ctx);
		const withItems = itemsOfRun(ctx);
		return await perItem(async (_ctx, item) => {
			const file = settlementFile(ctx, item);
			const books = await booksOf(chosenOrganization(ctx, item));
			const settings = await withItems(mappingSettings(ctx, item), books.current);
			const booking = await bookFile(ctx, file, settings, books.current);
			const payment = paymentOf(ctx, item);
			const mapped = await ofBooking(booking, async () => {
				return await mapOne(ctx, item, { booking, payment, settings, books });
			});
			return mapped.map((json) => ({ json }));
		})(ctx);
	};
}
