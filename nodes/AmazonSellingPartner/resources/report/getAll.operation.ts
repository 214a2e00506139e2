import type { IExecuteFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { withEventGroups } from '../../../clients/sellingPartner/joins/reportGroups';
import { withSeller } from '../../../clients/sellingPartner/joins/withSeller';
import { listReports } from '../../../clients/sellingPartner/api/reports';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { listFields, wantedCount } from '../../../common/listFields';
import { eventGroupField } from './eventGroupField';
import { filterFields, reportFilter } from './reportFilter';

export const getAll: Operation = {
	description: shownFor('report', ['getAll'], [...listFields, ...filterFields, eventGroupField]),
	run: perItem(async (ctx, item) => (await readReports(ctx, item)).map((json) => ({ json }))),
};

async function readReports(ctx: IExecuteFunctions, item: number) {
	const amazon = createSellingPartner(ctx);
	const found = listReports(amazon, reportFilter(ctx, item));
	const reports = await withSeller(amazon, await firstOf(found, wantedCount(ctx, item)));
	const wanted = ctx.getNodeParameter('addEventGroup', item, true) === true;
	return wanted ? await withEventGroups(amazon, reports) : reports;
}
