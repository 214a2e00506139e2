import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { get, list } from '../http/paging';
import type { Endpoint, ListEndpoint } from './endpoint';

/** Reports API 2021-06-30: https://developer-docs.amazon.com/sp-api/docs/reports-api-v2021-06-30-reference */
const root = '/reports/2021-06-30';
const role = 'Finance and Accounting';

export const getReports: ListEndpoint = {
	operation: 'getReports',
	method: 'GET',
	path: `${root}/reports`,
	rate: 0.0222,
	burst: 10,
	role,
	holds: 'reports',
	next: 'nextToken',
	token: 'nextToken',
	tokenAlone: true,
};

export const getReportEndpoint: Endpoint = {
	operation: 'getReport',
	method: 'GET',
	path: `${root}/reports/{reportId}`,
	rate: 2,
	burst: 15,
	role,
	holds: 'reportId',
};

export const createReportEndpoint: Endpoint = {
	operation: 'createReport',
	method: 'POST',
	path: `${root}/reports`,
	rate: 0.0167,
	burst: 15,
	role,
	holds: 'reportId',
};

export const getDocument: Endpoint = {
	operation: 'getReportDocument',
	method: 'GET',
	path: `${root}/documents/{reportDocumentId}`,
	rate: 0.0167,
	burst: 15,
	role,
	holds: 'url',
};

/** A report as Amazon lists it. */
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
	/** Milliseconds since 1970, told from Amazon's time; at most 90 days ago, as long as Amazon keeps reports. */
	readonly createdSince: (now: number) => number;
	readonly createdUntil?: number;
}

export interface ReportDocument {
	readonly reportDocumentId: string;
	/** Signed, and good for five minutes. */
	readonly url: string;
	readonly compressionAlgorithm?: string;
}

/** The reports that fit, as Amazon orders them. Settlement reports ignore a marketplace filter. */
export const listReports = (amazon: SellingPartner, filter: ReportFilter): AsyncGenerator<Report> =>
	list<Report>(amazon, getReports, {
		query: (now) => firstQuery(filter, now),
		subject: 'list of reports',
	});

const firstQuery = (filter: ReportFilter, now: number): IDataObject => ({
	reportTypes: [...filter.reportTypes],
	...(filter.processingStatuses.length > 0 && {
		processingStatuses: [...filter.processingStatuses],
	}),
	createdSince: isoOf(filter.createdSince(now)),
	...(filter.createdUntil !== undefined && { createdUntil: isoOf(filter.createdUntil) }),
	pageSize: 100,
});

const isoOf = (time: number): string => new Date(time).toISOString();

export const getReport = async (amazon: SellingPartner, reportId: string): Promise<Report> =>
	await get<Report>(amazon, getReportEndpoint, {
		ids: { reportId },
		subject: `report ${reportId}`,
	});

export const getReportDocument = async (amazon: SellingPartner, reportDocumentId: string) =>
	await get<ReportDocument>(amazon, getDocument, {
		ids: { reportDocumentId },
		subject: `report document ${reportDocumentId}`,
	});
