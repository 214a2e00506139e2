import type { IDataObject } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listSummaries } from '../../../clients/sellingPartner/api/transactions';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { filled, filterCollection, Filters, textFilter, timeFilter } from '../../panel/filters';
import { marketplacesFilter } from '../../../clients/sellingPartner/marketplaceFields';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import {
	amountOf,
	identifiersOf,
	leavesOf,
	part,
	textOf,
} from '../../../clients/sellingPartner/simple/wire';
import { dayOf } from '../day';

const filterField = filterCollection([
	textFilter(
		'Settlement ID',
		'settlementId',
		'The summary of one settlement, as its report writes it',
	),
	timeFilter('Period Start', 'periodStart', 'First day of the period, instead of a settlement'),
	timeFilter('Period End', 'periodEnd', 'Last day of the period, which is part of it'),
	marketplacesFilter(),
	textFilter(
		'Account Type',
		'accountType',
		'As Amazon writes it: Standard Orders, Invoiced Orders',
	),
]);

export const getAll: Operation = {
	description: shownFor('summary', ['getAll'], [...listFields, filterField, simplifyField]),
	run: perItem(async (ctx, item) => {
		const filters = new Filters(ctx, item);
		const settlementId = filters.text('settlementId');
		const zone = ctx.getTimezone();
		const query = filled({
			marketplaceIds: filters.list('marketplaceIds'),
			accountType: filters.text('accountType'),
			periodStart: dayOf(filters.text('periodStart'), zone, 'Period Start'),
			periodEnd: dayOf(filters.text('periodEnd'), zone, 'Period End'),
			relatedIdentifierName: settlementId === '' ? '' : 'SETTLEMENT_ID',
			relatedIdentifierValue: settlementId,
		});
		const found = listSummaries(createSellingPartner(ctx), query);
		return itemsOf(ctx, item, await firstOf(found, wantedCount(ctx, item)), simpleSummary);
	}),
};

const simpleSummary = (summary: IDataObject): IDataObject => ({
	settlementId: identifiersOf(summary.relatedIdentifiers).SETTLEMENT_ID ?? null,
	periodStart: textOf(summary.periodStart),
	periodEnd: textOf(summary.periodEnd),
	...amountOf(summary.netProceeds),
	accountType: textOf(part(summary.partnerMetadata).accountType),
	marketplaceId: textOf(part(summary.partnerMetadata).marketplaceId),
	charges: leavesOf(summary.breakdowns),
});
