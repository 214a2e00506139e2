import { isUnderWay } from '../../../domain/exchange/payout';
import type { SellingPartner } from '../client';
import type { EventGroup } from '../api/eventGroup';
import { listEventGroups } from '../api/eventGroups';
import { firstOf } from '../http/paging';
import type { Report } from '../api/reports';
import { isSettlementReport } from '../api/reportTypes';
import { groupsOfPeriod, onlyOne } from './sameSettlement';

/** A report with the event group of its period. */
export interface ReportWithGroup extends Report {
	/** Null where none fits, or several do; those stand in `financialEventGroups` then. */
	financialEventGroup: EventGroup | null;
	/** One for each currency or kind of account; the settlement's total tells which. */
	financialEventGroups?: EventGroup[];
}

const dayMs = 24 * 3600_000;
/** Longer than any settlement, for a report that does not say when its period began. */
const longestPeriodMs = 60 * dayMs;

/** Joins settlement reports to their event groups, by one list of these; other reports stay as they are. */
export async function withEventGroups(
	amazon: SellingPartner,
	reports: readonly Report[],
): Promise<Report[]> {
	const starts = reports.filter(isSettlementReport).map(startOf);
	if (starts.length === 0) return [...reports];
	const span = { from: Math.min(...starts) - dayMs, to: null };
	const groups = await firstOf(listEventGroups(amazon, span), Infinity);
	return reports.map((report) => (isSettlementReport(report) ? joined(report, groups) : report));
}

/** Beyond this age of a report nobody waits for an exchange rate any more. */
const openForMs = 15 * dayMs;

/** Ids of the event groups of which Amazon may still name the exchange rate; `none` where it lists none yet. */
export function openRates(report: Report, now: number): string[] {
	if (now - Date.parse(report.createdTime) > openForMs) return [];
	const { financialEventGroup: one, financialEventGroups: several } = report as ReportWithGroup;
	const groups = several ?? (one ? [one] : []);
	if (groups.length === 0) return ['none'];
	return groups.filter(isUnderWay).map(({ financialEventGroupId }) => financialEventGroupId);
}

function startOf({ dataStartTime, createdTime }: Report): number {
	return dataStartTime ? Date.parse(dataStartTime) : Date.parse(createdTime) - longestPeriodMs;
}

function joined(report: Report, groups: readonly EventGroup[]): ReportWithGroup {
	const period = { periodStart: report.dataStartTime, periodEnd: report.dataEndTime };
	const fitting = groupsOfPeriod(period, groups);
	return {
		...report,
		financialEventGroup: onlyOne(fitting),
		...(fitting.length > 1 && { financialEventGroups: fitting }),
	};
}
