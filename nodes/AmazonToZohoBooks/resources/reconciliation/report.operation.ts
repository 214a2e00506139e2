import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { byteFile, textFile } from '../../../common/textFile';
import { transactionsIn } from '../../../domain/reconciliation/amazon/groupTransactions';
import { readItems } from '../../../domain/reconciliation/amazon/readItems';
import { doctor } from '../../../domain/reconciliation/doctor/doctor';
import { saidBy } from '../../../domain/reconciliation/doctor/examineReport';
import { reportPage, reportPdf } from '../../../domain/reconciliation/page/reportPage';
import { monthOf, monthsUpTo } from '../../../domain/reconciliation/period';
import { reportOf, type Report } from '../../../domain/reconciliation/report';
import { reportCsv } from '../../../domain/reconciliation/reportCsv';
import { reportLines } from '../../../domain/reconciliation/reportLines';
import { reportSummary } from '../../../domain/reconciliation/reportSummary';
import { readBooksSide, readGround } from './readBooksSide';
import { readReports } from './readReports';
import { month, output, reportOptions } from './reportFields';

/** One report of all items together: what each is, its own fields tell. Nothing is written anywhere. */
const run = once(async (ctx) => {
	const output = String(ctx.getNodeParameter('output', 0, 'lines'));
	const items = await shown(ctx, await readReport(ctx), output);
	const pairedItem = ctx.getInputData().map((_, item) => ({ item }));
	return items.map((item) => ({ ...item, pairedItem }));
});

async function readReport(ctx: IExecuteFunctions): Promise<Report> {
	const options = ctx.getNodeParameter('options', 0, {}) as IDataObject;
	const callsPerMinute = Number(options.callsPerMinute ?? 90);
	const zoho = createZohoBooks(ctx, chosenOrganization(ctx, 0), { callsPerMinute });
	const ground = await readGround(zoho);
	const zone = String(options.timeZone ?? '') || ground.organization.time_zone;
	const asOf = Date.parse(String(options.asOf ?? '')) || Date.now();
	const chosen = String(ctx.getNodeParameter('month', 0, '')).trim();
	const months = monthsUpTo(monthOf(chosen, asOf, zone), Number(options.monthsBefore ?? 2));
	const books = await readBooksSide(zoho, ground, months, Number(options.mostJournals ?? 300));
	const items = ctx.getInputData().map(({ json }) => json);
	const reports = await readReports(ctx);
	const amazon = readItems(items, books.organizationId, reports.found.map(saidBy));
	const gaps = [...amazon.gaps, ...reports.gaps];
	const diagnoses = await doctor(reports.found, amazon.settlements, transactionsIn(items));
	const { chart } = ground;
	return reportOf({ months, zone, chart, amazon: { ...amazon, gaps }, books, diagnoses });
}

async function shown(
	ctx: IExecuteFunctions,
	report: Report,
	output: string,
): Promise<INodeExecutionData[]> {
	const month = report.month.id;
	const name = `amazon-month-end-${month}`;
	if (output === 'summary') return [{ json: reportSummary(report) }];
	if (output === 'page') {
		const html = reportPage(report);
		const data = await textFile(ctx, html, `${name}.html`, 'text/html');
		return [{ json: { month, html }, binary: { data } }];
	}
	if (output === 'csv') {
		const csv = reportCsv(report);
		const data = await textFile(ctx, csv, `${name}.csv`, 'text/csv');
		return [{ json: { month, csv }, binary: { data } }];
	}
	if (output === 'pdf') {
		const data = await byteFile(ctx, reportPdf(report), `${name}.pdf`, 'application/pdf');
		const journal = report.journals.at(-1);
		const last = { journalId: journal?.id ?? '', journal: journal?.reference ?? '' };
		return [{ json: { month, ...last }, binary: { data } }];
	}
	return reportLines(report).map((json) => ({ json }));
}

export const report: Operation = {
	description: shownFor('reconciliation', ['report'], [output, month, reportOptions]),
	run,
};
