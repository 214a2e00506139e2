import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listOrders } from '../../../clients/sellingPartner/api/orders';
import { justNowMs } from '../../../clients/sellingPartner/api/spans';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { filled, Filters, isoOf, wordsOf } from '../../panel/filters';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { includedDataField } from '../../../clients/sellingPartner/orderData';
import { orderFilters } from './orderFilters';
import { simpleOrder } from '../../../clients/sellingPartner/simple/simpleOrder';

const byField: INodeProperties = {
	displayName: 'Filter by Time Of',
	name: 'timeOf',
	type: 'options',
	default: 'lastUpdated',
	options: [
		{ name: 'Creation', value: 'created', description: 'When the buyer ordered' },
		{ name: 'Last Update', value: 'lastUpdated', description: 'When anything of it changed' },
	],
};

const usualSpanMs = 7 * 24 * 3600_000;

export const getAll: Operation = {
	description: shownFor(
		'order',
		['getAll'],
		[...listFields, byField, orderFilters, includedDataField, simplifyField],
	),
	run: perItem(async (ctx, item) => itemsOf(ctx, item, await readOrders(ctx, item), simpleOrder)),
};

async function readOrders(ctx: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	const filters = new Filters(ctx, item);
	const after = filters.time('after', 'After');
	const before = filters.time('before', 'Before');
	const name = String(ctx.getNodeParameter('timeOf', item, 'lastUpdated'));
	const limit = wantedCount(ctx, item);
	const found = listOrders(createSellingPartner(ctx), (now) =>
		filled({
			[`${name}After`]: isoOf(after ?? (before ?? now) - usualSpanMs),
			[`${name}Before`]: isoOf(before !== null && before < now - justNowMs ? before : null),
			marketplaceIds: filters.list('marketplaceIds'),
			fulfillmentStatuses: filters.list('fulfillmentStatuses'),
			fulfilledBy: filters.list('fulfilledBy'),
			includedData: wordsOf(ctx.getNodeParameter('includedData', item, [])),
			maxResultsPerPage: Math.min(100, limit),
		}),
	);
	return await firstOf(found, limit);
}
