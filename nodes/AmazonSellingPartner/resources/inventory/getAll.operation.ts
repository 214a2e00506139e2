import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listInventory } from '../../../clients/sellingPartner/api/inventory';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import {
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
import { part, textOf } from '../../../clients/sellingPartner/simple/wire';

const detailsFilter: INodeProperties = {
	displayName: 'Details',
	name: 'details',
	type: 'boolean',
	default: true,
	description: 'Whether to add how many units are sellable, inbound, reserved or damaged',
};

const filterField = filterCollection([
	textFilter('SKUs', 'sellerSkus', 'Up to fifty, with commas between them'),
	timeFilter('Changed Since', 'startDateTime', 'At most 18 months ago'),
	detailsFilter,
]);

export const getAll: Operation = {
	description: shownFor(
		'inventory',
		['getAll'],
		[marketplaceField, ...listFields, filterField, simplifyField],
	),
	run: perItem(async (ctx, item) => {
		const filters = new Filters(ctx, item);
		const query = filled({
			details: filters.is('details') ? true : '',
			sellerSkus: filters.list('sellerSkus'),
			startDateTime: isoOf(filters.time('startDateTime', 'Changed Since')),
		});
		const amazon = createSellingPartner(ctx);
		const found = listInventory(amazon, chosenMarketplace(ctx, item), query);
		return itemsOf(ctx, item, await firstOf(found, wantedCount(ctx, item)), simpleStock);
	}),
};

const simpleStock = (stock: IDataObject): IDataObject => ({
	sku: textOf(stock.sellerSku),
	asin: textOf(stock.asin),
	fnSku: textOf(stock.fnSku),
	name: textOf(stock.productName),
	condition: textOf(stock.condition),
	totalQuantity: typeof stock.totalQuantity === 'number' ? stock.totalQuantity : null,
	lastUpdatedTime: textOf(stock.lastUpdatedTime),
	details: part(stock.inventoryDetails) as IDataObject,
});
