import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { readBooks } from '../../../clients/zohoBooks/books';
import type { Books } from '../../../domain/mapping/books';
import { mappingSettings } from '../../panel/settings';
import type { MappingSettings } from '../../../domain/mapping/settings';
import { settlementSource } from '../../panel/settlementSource';
import type { SettlementSource } from '../../../domain/mapping/settlementSource';

type MapOne = (
	source: SettlementSource,
	settings: MappingSettings,
	books: Books,
) => Promise<IDataObject[]>;

/** Maps the settlement report of every item; the books are read once per run and organization. */
export function eachSettlement(mapOne: MapOne): Run {
	return async (ctx) => {
		const booksOf = onceEach(ctx);
		return await perItem(async (_ctx, item) => {
			const source = settlementSource(ctx, item);
			const books = await booksOf(chosenOrganization(ctx, item));
			const mapped = await mapOne(source, mappingSettings(ctx, item), books);
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
