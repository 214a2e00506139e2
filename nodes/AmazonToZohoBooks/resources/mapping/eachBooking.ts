import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readBooks } from '../../../clients/zohoBooks/books';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import type { Books } from '../../../domain/mapping/books';
import { ofBooking } from '../../../domain/mapping/identity';
import type { Payment } from '../../../domain/mapping/payment';
import { timeZoneOf, type MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';
import { bookSettlement } from '../../../domain/policies/bookSettlement';
import { mappingSettings } from '../../panel/settings';
import { paymentOf, settlementFile } from '../../panel/settlementSource';

/** A booking with all that is needed to map it. */
export interface Task {
	readonly booking: Booking;
	readonly payment: Payment;
	readonly settings: MappingSettings;
	readonly books: BooksOfRun;
}

/** The books are read once per run and organization; what a task adds to them holds for the next ones. */
export interface BooksOfRun {
	current: Books;
}

type MapOne = (ctx: IExecuteFunctions, item: number, task: Task) => Promise<IDataObject[]>;

/** Books the settlement report of every item and maps it. */
export function eachBooking(mapOne: MapOne): Run {
	return async (ctx) => {
		const booksOf = onceEach(ctx);
		return await perItem(async (_ctx, item) => {
			const file = settlementFile(ctx, item);
			const settings = mappingSettings(ctx, item);
			const books = await booksOf(chosenOrganization(ctx, item));
			const zone = timeZoneOf(settings, books.current);
			const booking = await bookSettlement(file, zone, settings.releasedDifferences);
			const payment = paymentOf(ctx, item);
			const mapped = await ofBooking(booking, async () => {
				return await mapOne(ctx, item, { booking, payment, settings, books });
			});
			return mapped.map((json) => ({ json }));
		})(ctx);
	};
}

function onceEach(ctx: IExecuteFunctions): (organizationId: string) => Promise<BooksOfRun> {
	const known = new Map<string, Promise<BooksOfRun>>();
	return async (organizationId) => {
		const books =
			known.get(organizationId) ??
			readBooks(ctx, organizationId).then((current): BooksOfRun => ({ current }));
		known.set(organizationId, books);
		return await books;
	};
}
