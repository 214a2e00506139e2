import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { ofBooking } from '../../../domain/mapping/identity';
import type { Books } from '../../../domain/mapping/books';
import { timeZoneOf, type MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';
import { bookSettlement, type SettlementFile } from '../../../domain/policies/bookSettlement';
import type { PostedOrders } from '../../../domain/policies/postedOrders';
import { mappingSettings } from '../../panel/settings';
import { paymentOf, settlementFile } from '../../panel/settlementSource';
import { booksOfRun, type Task } from './booksOfRun';
import { refuseInvoiced } from './invoices/refuseInvoiced';
import { itemsOfRun } from './itemsOfRun';
import { ordersPosted } from './ordersPosted';

/** Books one settlement report as the settings say. */
export async function bookFile(
	ctx: IExecuteFunctions,
	file: SettlementFile,
	settings: MappingSettings,
	books: Books,
): Promise<Booking> {
	const { posted } = await ordersPosted(ctx, file, settings, books.organizationId);
	return await bookWith(file, settings, books, posted);
}

/** The same, where it is known which orders stand in the ledger. */
export async function bookWith(
	file: SettlementFile,
	settings: MappingSettings,
	books: Books,
	posted: PostedOrders,
): Promise<Booking> {
	const { policy, rules } = settings;
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
			await refuseInvoiced(ctx, file, booking, books);
			const payment = paymentOf(ctx, item);
			const mapped = await ofBooking(booking, async () => {
				return await mapOne(ctx, item, { booking, payment, settings, books });
			});
			return mapped.map((json) => ({ json }));
		})(ctx);
	};
}
