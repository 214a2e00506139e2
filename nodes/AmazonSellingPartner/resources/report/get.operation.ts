import type { IExecuteFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { withEventGroups } from '../../../clients/sellingPartner/joins/reportGroups';
import { getReport } from '../../../clients/sellingPartner/api/reports';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { eventGroupField } from './eventGroupField';
import { chosenReport, reportField } from './reportField';

export const get: Operation = {
	description: shownFor('report', ['get'], [reportField, eventGroupField]),
	run: perItem(async (ctx, item) => (await readReport(ctx, item)).map((json) => ({ json }))),
};

async function readReport(ctx: IExecuteFunctions, item: number) {
	const amazon = createSellingPartner(ctx);
	const report = await getReport(amazon, chosenReport(ctx, item));
	const wanted = ctx.getNodeParameter('addEventGroup', item, true) === true;
	return wanted ? await withEventGroups(amazon, [report]) : [report];
}
