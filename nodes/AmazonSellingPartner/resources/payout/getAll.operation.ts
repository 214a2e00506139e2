import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listPayouts } from '../../../clients/sellingPartner/api/payouts';
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
import { marketplacesFilter } from '../../../clients/sellingPartner/marketplaceFields';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { simplePayout } from './simplePayout';

const filterField = filterCollection([
	timeFilter('Created After', 'createdAfter', 'Empty reaches back 90 days'),
	timeFilter('Created Before', 'createdBefore', 'Empty reaches to now'),
	marketplacesFilter(),
	textFilter('Payout ID', 'payoutId'),
	textFilter(
		'Account Type',
		'accountType',
		'As Amazon writes it: Standard Orders, Invoiced Orders',
	),
]);

const usualSpanMs = 90 * 24 * 3600_000;

export const getAll: Operation = {
	description: shownFor('payout', ['getAll'], [...listFields, filterField, simplifyField]),
	run: perItem(async (ctx, item) => {
		const filters = new Filters(ctx, item);
		const id = filters.text('payoutId');
		const after = filters.time('createdAfter', 'Created After');
		const before = filters.time('createdBefore', 'Created Before');
		const found = listPayouts(createSellingPartner(ctx), (now) =>
			filled({
				createdAfter: isoOf(after ?? (id === '' ? (before ?? now) - usualSpanMs : null)),
				createdBefore: isoOf(before),
				marketplaceIds: filters.list('marketplaceIds'),
				payoutId: id,
				accountType: filters.text('accountType'),
			}),
		);
		return itemsOf(ctx, item, await firstOf(found, wantedCount(ctx, item)), simplePayout);
	}),
};
