import type { IDataObject } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listBalances } from '../../../clients/sellingPartner/api/transactions';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import {
	choiceFilter,
	filled,
	filterCollection,
	Filters,
	textFilter,
	timeFilter,
} from '../../panel/filters';
import { marketplacesFilter } from '../../../clients/sellingPartner/marketplaceFields';
import { simplifyField } from '../../../common/simplifyField';
import { amountOf, part, records, textOf } from '../../../clients/sellingPartner/simple/wire';
import { dayOf } from '../day';

const filterField = filterCollection([
	marketplacesFilter(),
	choiceFilter('Balance Type', 'balanceType', [
		['Account-Level Reserve', 'ACCOUNT_LEVEL_RESERVE'],
		['Available', 'AVAILABLE'],
		['Deferred', 'DEFERRED'],
		['Reserved', 'RESERVED'],
		['Total', 'TOTAL'],
	]),
	textFilter(
		'Account Type',
		'accountType',
		'As Amazon writes it: Standard Orders, Invoiced Orders',
	),
	timeFilter('As of Date', 'asOfDate', 'The balances at the end of a day; empty means now'),
]);

export const getAll: Operation = {
	description: shownFor('balance', ['getAll'], [...listFields, filterField, simplifyField]),
	run: perItem(async (ctx, item) => {
		const filters = new Filters(ctx, item);
		const query = filled({
			marketplaceIds: filters.list('marketplaceIds'),
			balanceType: filters.text('balanceType'),
			accountType: filters.text('accountType'),
			asOfDate: dayOf(filters.text('asOfDate'), ctx.getTimezone(), 'As of Date'),
		});
		const found = listBalances(createSellingPartner(ctx), query);
		const balances = await firstOf(found, wantedCount(ctx, item));
		const raw = ctx.getNodeParameter('simplify', item, true) !== true;
		return (raw ? balances : balances.flatMap((one) => flat(one))).map((json) => ({ json }));
	}),
};

/** One item per balance: those within another follow it and name it; they are parts of it, not more money. */
function flat(balance: Readonly<Record<string, unknown>>, above: IDataObject = {}): IDataObject[] {
	const { partnerMetadata } = balance;
	const own: IDataObject = {
		balanceType: textOf(balance.balanceType),
		partOf: above.balanceType ?? null,
		...amountOf(balance.amount),
		accountType: textOf(part(partnerMetadata).accountType) ?? above.accountType ?? null,
		marketplaceId: textOf(part(partnerMetadata).marketplaceId) ?? above.marketplaceId ?? null,
		asOfDate: textOf(balance.asOfDate) ?? above.asOfDate ?? null,
		lastUpdatedTime: textOf(balance.lastUpdatedTime) ?? above.lastUpdatedTime ?? null,
	};
	return [own, ...records(balance.balances).flatMap((one) => flat(one, own))];
}
