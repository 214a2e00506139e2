import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { createOnce } from '../http/createOnce';
import { firstOf, get } from '../http/paging';
import { createReportEndpoint, listReports } from './reports';
import type { Report } from './reports';

/** What Amazon is asked to make; times in ISO 8601. */
export interface ReportWish extends IDataObject {
	reportType: string;
	marketplaceIds: string[];
	dataStartTime?: string;
	dataEndTime?: string;
}

/** Asks Amazon to make a report, which takes minutes to hours; `role` as the type of report wants it. */
export async function createReport(
	amazon: SellingPartner,
	wish: ReportWish,
	role = createReportEndpoint.role,
) {
	const since = (await amazon.now()) - clockDifferenceMs;
	return await createOnce(amazon, {
		create: async () =>
			await get<{ reportId: string }>(
				amazon,
				{ ...createReportEndpoint, role },
				{ body: wish, subject: `new report ${wish.reportType}` },
			),
		find: async () => await wishedSince(amazon, wish, since),
	});
}

/** Between the time of Amazon that was heard last and the one that it writes into a new report. */
const clockDifferenceMs = 60_000;

async function wishedSince(amazon: SellingPartner, wish: ReportWish, since: number) {
	const filter = {
		reportTypes: [wish.reportType],
		processingStatuses: [],
		createdSince: () => since,
	};
	const found = await firstOf(listReports(amazon, filter), Infinity);
	const isSame = ({ dataStartTime, dataEndTime, marketplaceIds }: Report) =>
		isSameTime(dataStartTime, wish.dataStartTime) &&
		isSameTime(dataEndTime, wish.dataEndTime) &&
		sorted(marketplaceIds ?? []) === sorted(wish.marketplaceIds);
	const made = found.find(isSame);
	return made && { reportId: made.reportId };
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join(',');

/** To the second, as Amazon writes it; a time that was not asked for may be any. */
const isSameTime = (made: string | undefined, wished: string | undefined): boolean =>
	!wished || Math.abs(Date.parse(made ?? '') - Date.parse(wished)) < 1000;
