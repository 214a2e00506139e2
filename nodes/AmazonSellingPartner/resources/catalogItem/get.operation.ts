import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { itemByAsin, itemBySku } from '../../../clients/sellingPartner/api/catalog';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import {
	chosenMarketplace,
	marketplaceField,
} from '../../../clients/sellingPartner/marketplaceFields';
import { requiredField, requiredText } from '../../panel/requiredText';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { records, textOf } from '../../../clients/sellingPartner/simple/wire';

const byField: INodeProperties = {
	displayName: 'Find By',
	name: 'findBy',
	type: 'options',
	default: 'sku',
	options: [
		{ name: 'ASIN', value: 'asin', description: "Amazon's own number of the product" },
		{
			name: 'SKU',
			value: 'sku',
			description: 'Your number; needs the seller ID in the credential',
		},
	],
};

const idField = requiredField('SKU or ASIN', 'itemId', 'SHIRT-BLUE-M or B085V6LQPB');

export const get: Operation = {
	description: shownFor(
		'catalogItem',
		['get'],
		[marketplaceField, byField, idField, simplifyField],
	),
	run: perItem(async (ctx, item) => itemsOf(ctx, item, [await readItem(ctx, item)], simpleItem)),
};

async function readItem(ctx: IExecuteFunctions, item: number): Promise<IDataObject> {
	const amazon = createSellingPartner(ctx);
	const id = requiredText(ctx, item, idField);
	const query = {
		marketplaceIds: [chosenMarketplace(ctx, item)],
		includedData: ['summaries', 'identifiers', 'productTypes'],
	};
	return ctx.getNodeParameter('findBy', item, 'sku') === 'asin'
		? await itemByAsin(amazon, id, query)
		: await itemBySku(amazon, id, query);
}

function simpleItem(found: IDataObject): IDataObject {
	const [summary = {}] = records(found.summaries);
	return {
		asin: textOf(found.asin),
		name: textOf(summary.itemName),
		brand: textOf(summary.brand),
		manufacturer: textOf(summary.manufacturer),
		modelNumber: textOf(summary.modelNumber),
		partNumber: textOf(summary.partNumber),
		color: textOf(summary.color),
		size: textOf(summary.size),
		marketplaceId: textOf(summary.marketplaceId),
	};
}
