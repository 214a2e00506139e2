import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { pages } from '../http/paging';

/** A report as Amazon lists it (Reports API 2021-06-30). */
export interface Report extends IDataObject {
	reportId: string;
	reportType: string;
	processingStatus: string;
	createdTime: string;
	dataStartTime?: string;
	dataEndTime?: string;
	marketplaceIds?: string[];
	reportDocumentId?: string;
}

export interface ReportFilter {
	readonly reportTypes: readonly string[];
	/** None means every status. */
	readonly processingStatuses: readonly string[];
	/** ISO 8601; at most 90 days ago, as long as Amazon keeps reports. */
	readonly createdSince: string;
	readonly createdUntil?: string;
}

export interface ReportDocument {
	readonly reportDocumentId: string;
	/** Signed, and good for five minutes. */
	readonly url: string;
	readonly compressionAlgorithm?: string;
}

const root = '/reports/2021-06-30';

/** The reports that fit, as Amazon orders them. Settlement reports ignore a marketplace filter. */
export function listReports(amazon: SellingPartner, filter: ReportFilter): AsyncGenerator<Report> {
	return pages(async (nextToken) => {
		const { reports, nextToken: next } = await amazon.ask<ReportList>({
			operation: 'getReports',
			path: `${root}/reports`,
			query: nextToken === null ? firstQuery(filter) : { nextToken },
			subject: 'List of reports',
		});
		return { found: reports ?? [], nextToken: next ?? null };
	});
}

interface ReportList {
	readonly reports?: Report[];
	readonly nextToken?: string;
}

const firstQuery = (filter: ReportFilter): IDataObject => ({
	reportTypes: [...filter.reportTypes],
	...(filter.processingStatuses.length > 0 && {
		processingStatuses: [...filter.processingStatuses],
	}),
	createdSince: filter.createdSince,
	...(filter.createdUntil && { createdUntil: filter.createdUntil }),
	pageSize: 100,
});

export const getReport = async (amazon: SellingPartner, reportId: string): Promise<Report> =>
	await amazon.ask<Report>({
		operation: 'getReport',
		path: `${root}/reports/${encodeURIComponent(reportId)}`,
		query: {},
		subject: `Report ${reportId}`,
	});

export const getReportDocument = async (amazon: SellingPartner, documentId: string) =>
	await amazon.ask<ReportDocument>({
		operation: 'getReportDocument',
		path: `${root}/documents/${encodeURIComponent(documentId)}`,
		query: {},
		subject: `Report document ${documentId}`,
	});
