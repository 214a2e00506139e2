import type { IDataObject } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listListings } from '../../../clients/sellingPartner/api/listings';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import {
	choicesFilter,
	filled,
	filterCollection,
	Filters,
	isoOf,
	textFilter,
	timeFilter,
} from '../../panel/filters';
import {
	chosenMarketplace,
	marketplaceField,
} from '../../../clients/sellingPartner/marketplaceFields';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { records, textOf } from '../../../clients/sellingPartner/simple/wire';

const filterField = filterCollection([
	textFilter('SKUs', 'skus', 'Up to twenty, with commas between them'),
	choicesFilter('Status', 'withStatus', [
		['Buyable', 'BUYABLE'],
		['Discoverable', 'DISCOVERABLE'],
	]),
	timeFilter('Updated After', 'lastUpdatedAfter'),
	timeFilter('Updated Before', 'lastUpdatedBefore'),
]);

export const getAll: Operation = {
	description: shownFor(
		'listing',
		['getAll'],
		[marketplaceField, ...listFields, filterField, simplifyField],
	),
	run: perItem(async (ctx, item) => {
		const filters = new Filters(ctx, item);
		const skus = filters.list('skus');
		const query = filled({
			marketplaceIds: [chosenMarketplace(ctx, item)],
			includedData: ['summaries', 'fulfillmentAvailability'],
			identifiers: skus,
			identifiersType: skus.length > 0 ? 'SKU' : '',
			withStatus: filters.list('withStatus'),
			lastUpdatedAfter: isoOf(filters.time('lastUpdatedAfter', 'Updated After')),
			lastUpdatedBefore: isoOf(filters.time('lastUpdatedBefore', 'Updated Before')),
		});
		const found = listListings(createSellingPartner(ctx), query);
		return itemsOf(ctx, item, await firstOf(found, wantedCount(ctx, item)), simpleListing);
	}),
};

function simpleListing(listing: IDataObject): IDataObject {
	const [summary = {}] = records(listing.summaries);
	return {
		sku: textOf(listing.sku),
		asin: textOf(summary.asin),
		name: textOf(summary.itemName),
		status: Array.isArray(summary.status) ? (summary.status as string[]) : [],
		productType: textOf(summary.productType),
		condition: textOf(summary.conditionType),
		fnSku: textOf(summary.fnSku),
		marketplaceId: textOf(summary.marketplaceId),
		createdDate: textOf(summary.createdDate),
		lastUpdatedDate: textOf(summary.lastUpdatedDate),
		availability: records(listing.fulfillmentAvailability) as IDataObject[],
	};
}
