import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readBooks } from '../../../clients/zohoBooks/books';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import type { Books } from '../../../domain/mapping/books';
import type { Payment } from '../../../domain/mapping/payment';
import { timeZoneOf, type MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';
import { bookSettlement } from '../../../domain/policies/bookSettlement';
import { mappingSettings } from '../../panel/settings';
import { paymentOf, settlementFile } from '../../panel/settlementSource';

type MapOne = (
	booking: Booking,
	payment: Payment,
	settings: MappingSettings,
	books: Books,
) => Promise<IDataObject[]>;

/** Books the settlement report of every item and maps it; the books are read once per run and organization. */
export function eachBooking(mapOne: MapOne): Run {
	return async (ctx) => {
		const booksOf = onceEach(ctx);
		return await perItem(async (_ctx, item) => {
			const file = settlementFile(ctx, item);
			const settings = mappingSettings(ctx, item);
			const books = await booksOf(chosenOrganization(ctx, item));
			const zone = timeZoneOf(settings, books);
			const booking = await bookSettlement(file, zone, settings.releasedDifferences);
			const mapped = await mapOne(booking, paymentOf(ctx, item), settings, books);
			return mapped.map((json) => ({ json }));
		})(ctx);
	};
}

function onceEach(ctx: IExecuteFunctions): (organizationId: string) => Promise<Books> {
	const known = new Map<string, Promise<Books>>();
	return async (organizationId) => {
		const books = known.get(organizationId) ?? readBooks(ctx, organizationId);
		known.set(organizationId, books);
		return await books;
	};
}
