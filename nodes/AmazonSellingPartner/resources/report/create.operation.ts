import type { INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { createReport } from '../../../clients/sellingPartner/api/newReport';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { filled, isoOf, requiredWords } from '../../panel/filters';
import { jsonOf } from '../../panel/jsonField';
import { marketplacesFilter } from '../../../clients/sellingPartner/marketplaceFields';
import { requiredField, requiredText } from '../../panel/requiredText';
import { instantOf } from '../instant';

const typeField = requiredField(
	'Report Type',
	'reportType',
	'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL',
	"Amazon's name of the report. Settlement reports cannot be asked for: Amazon makes them itself.",
);

const storesField: INodeProperties = {
	...marketplacesFilter('The stores that the report is about'),
	required: true,
};

const dateField = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description: 'Empty leaves it to Amazon',
});

const optionsField: INodeProperties = {
	displayName: 'Report Options',
	name: 'reportOptions',
	type: 'json',
	default: '{}',
	description: 'Options of this type of report, as a JSON object of texts',
};

export const create: Operation = {
	description: shownFor(
		'report',
		['create'],
		[
			typeField,
			storesField,
			dateField('Period Start', 'dataStartTime'),
			dateField('Period End', 'dataEndTime'),
			optionsField,
		],
	),
	run: perItem(async (ctx, item) => {
		const time = (name: string, field: string) =>
			isoOf(instantOf(ctx.getNodeParameter(name, item, ''), ctx.getTimezone(), field));
		const options = jsonOf(ctx, item, 'reportOptions');
		const reportType = requiredText(ctx, item, typeField);
		const wish = {
			reportType,
			marketplaceIds: requiredWords(ctx, item, storesField),
			...filled({
				dataStartTime: time('dataStartTime', 'Period Start'),
				dataEndTime: time('dataEndTime', 'Period End'),
				reportOptions: Object.keys(options).length > 0 ? options : '',
			}),
		};
		const created = await createReport(createSellingPartner(ctx), wish);
		return [{ json: { ...created, reportType } }];
	}),
};
