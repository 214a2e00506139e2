import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { createSellingPartner } from './client';
import { firstOf } from './http/paging';
import { listReports } from './api/reports';
import type { Report } from './api/reports';
import { oldestKept, settlementReportTypes } from './api/reportTypes';

const mostShown = 100;

/** The settlement reports of the last 90 days, the newest first. */
export async function searchReports(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const found = listReports(createSellingPartner(this, 'neverWaits'), {
		reportTypes: Object.values(settlementReportTypes),
		processingStatuses: ['DONE'],
		createdSince: oldestKept,
	});
	const reports = (await firstOf(found, mostShown)).sort(newestFirst);
	const results = reports.map((report) => ({ name: labelOf(report), value: report.reportId }));
	const wanted = filter.trim().toLowerCase();
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

const newestFirst = (left: Report, right: Report): number =>
	Date.parse(right.createdTime) - Date.parse(left.createdTime);

function labelOf({
	reportType,
	reportId,
	dataStartTime,
	dataEndTime,
	createdTime,
}: Report): string {
	const form = reportType === settlementReportTypes.v1 ? 'V1' : 'V2';
	const period = [dataStartTime, dataEndTime].map(dayOf).filter(Boolean).join(' to ');
	return `Settlement ${period || dayOf(createdTime)} (${form}, ${reportId})`;
}

const dayOf = (time: string | undefined): string => (time ?? '').slice(0, 10);
