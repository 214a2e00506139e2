import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { ofBooking } from '../../../domain/mapping/identity';
import { timeZoneOf } from '../../../domain/mapping/settings';
import { bookSettlement } from '../../../domain/policies/bookSettlement';
import { mappingSettings } from '../../panel/settings';
import { paymentOf, settlementFile } from '../../panel/settlementSource';
import { booksOfRun, type Task } from './booksOfRun';
import { itemsOfRun } from './itemsOfRun';

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
			const zone = timeZoneOf(settings, books.current);
			const booking = await bookSettlement(
				file,
				zone,
				settings.releasedDifferences,
				settings.rules,
			);
			const payment = paymentOf(ctx, item);
			const mapped = await ofBooking(booking, async () => {
				return await mapOne(ctx, item, { booking, payment, settings, books });
			});
			return mapped.map((json) => ({ json }));
		})(ctx);
	};
}
