import type { Report } from '../clients/sellingPartner/api/reports';
import type { ReportWithGroup } from '../clients/sellingPartner/joins/reportGroups';
import { settlementReportTypes } from '../clients/sellingPartner/api/reportTypes';

const { v1, v2 } = settlementReportTypes;

/**
 * The reports to send, and the V1 reports that tell of nothing new. Reports do not name their currency,
 * and settlements of several currencies share a period: a V1 report is left out only where its period
 * has one event group, thus one settlement, and a V2 report. Otherwise both go out, and what is booked
 * already is skipped by its settlement id.
 */
export function oneForm(
	reports: readonly Report[],
	known: readonly Report[],
): readonly [sent: Report[], doubled: Report[]] {
	const periods = new Set(known.filter(({ reportType }) => reportType === v2).map(periodOf));
	const isDoubled = (report: Report) =>
		report.reportType === v1 &&
		Boolean((report as ReportWithGroup).financialEventGroup) &&
		periodOf(report) !== '' &&
		periods.has(periodOf(report));
	return [reports.filter((report) => !isDoubled(report)), reports.filter(isDoubled)];
}

/** Both ends to the second, empty where Amazon does not name them. */
const periodOf = ({ dataStartTime, dataEndTime }: Report): string =>
	dataStartTime && dataEndTime ? `${Date.parse(dataStartTime)} ${Date.parse(dataEndTime)}` : '';
