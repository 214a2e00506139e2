import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import type { SellingPartner } from '../../../clients/sellingPartner/client';
import { downloadDocument } from '../../../clients/sellingPartner/api/reportDownload';
import { documentOf } from '../../../clients/sellingPartner/api/reportState';
import { getReport } from '../../../clients/sellingPartner/api/reports';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { chosenReport, reportField } from './reportField';

const outputField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
};

export const download: Operation = {
	description: shownFor('report', ['download'], [reportField, outputField]),
	run: perItem(async (ctx, item) => [await downloadReport(ctx, item)]),
};

/** The input's json goes on, so that the event group reaches the mapping with the file. */
async function downloadReport(ctx: IExecuteFunctions, item: number): Promise<INodeExecutionData> {
	const amazon = createSellingPartner(ctx);
	const reportId = chosenReport(ctx, item);
	const property = String(ctx.getNodeParameter('binaryPropertyName', item, 'data'));
	const input = ctx.getInputData()[item]?.json ?? {};
	const report = await finishedReport(amazon, reportId, input);
	const { file, binary } = await downloadDocument(ctx, amazon, documentOf(report), reportId);
	const { charset, compressionAlgorithm } = file;
	return {
		json: { ...input, ...report, charset, compressionAlgorithm },
		binary: { [property]: binary },
	};
}

/** An item of the trigger or of a list names the document already: that saves a request. */
async function finishedReport(amazon: SellingPartner, reportId: string, input: IDataObject) {
	const isNamed = String(input.reportId) === reportId && typeof input.reportDocumentId === 'string';
	if (isNamed && input.reportDocumentId !== '') return { ...input, reportId };
	return await getReport(amazon, reportId);
}
