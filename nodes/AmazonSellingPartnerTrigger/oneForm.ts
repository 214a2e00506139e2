import type { Report } from '../clients/sellingPartner/api/reports';
import { settlementReportTypes } from '../clients/sellingPartner/api/reportTypes';

/** Leaves out V1 reports of a period that V2 reports cover too: they tell of the same settlements. */
export function oneForm(reports: readonly Report[]): Report[] {
	const { v1, v2 } = settlementReportTypes;
	const covered = new Set(reports.filter(({ reportType }) => reportType === v2).map(periodOf));
	return reports.filter(
		(report) => report.reportType !== v1 || !covered.has(periodOf(report)) || !periodOf(report),
	);
}

/** Both ends to the second, empty where Amazon does not name them. */
const periodOf = ({ dataStartTime, dataEndTime }: Report): string =>
	dataStartTime && dataEndTime ? `${Date.parse(dataStartTime)} ${Date.parse(dataEndTime)}` : '';
