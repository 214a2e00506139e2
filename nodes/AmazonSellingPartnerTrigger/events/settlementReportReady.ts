import type { IPollFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../clients/sellingPartner/client';
import { firstOf } from '../../clients/sellingPartner/http/paging';
import { openRates, withEventGroups } from '../../clients/sellingPartner/joins/reportGroups';
import { withSeller } from '../../clients/sellingPartner/joins/withSeller';
import { listReports } from '../../clients/sellingPartner/api/reports';
import type { Report } from '../../clients/sellingPartner/api/reports';
import { oldestKept } from '../../clients/sellingPartner/api/reportTypes';
import { Refusal } from '../../domain/refusal';
import { advanced, oldestOpen, readCursor, unseen, withOpenRate, type Cursor } from '../cursor';
import { oneForm } from '../oneForm';
import { triggerSettings } from '../triggerSettings';

const dayMs = 24 * 3600_000;

/**
 * The settlement reports that are ready and were not sent on yet, the oldest first.
 * Every poll reads the whole look-back again: Amazon may list a report late, or finish it late.
 */
export async function pollReports(ctx: IPollFunctions, now: number): Promise<Report[]> {
	const { reportTypes, lookBackDays, startDate } = triggerSettings(ctx);
	const since = Math.max(now - lookBackDays * dayMs, oldestKept(now), startDate ?? 0);
	const amazon = createSellingPartner(ctx, 'neverWaits');
	const before = cursorOf(ctx, startDate);
	const wantedSince = Math.min(since, oldestOpen(before, now));
	const found = listReports(amazon, {
		reportTypes,
		processingStatuses: ['DONE'],
		createdSince: (amazonNow) => Math.max(oldestKept(amazonNow), wantedSince),
	});
	const listed = await withSeller(amazon, await firstOf(found, Infinity));
	const known = listed.sort(oldestFirst);
	const ready = known.filter(({ createdTime }) => !(Date.parse(createdTime) < since));
	if (ctx.getMode() === 'manual') return await withEventGroups(amazon, latest(ready));

	const wanted = [...unseen(ready, before), ...withOpenRate(known, before)];
	const joined = await withEventGroups(amazon, wanted);
	// Read again after the last wait: a poll that overlapped this one may have sent some of them.
	const cursor = cursorOf(ctx, startDate);
	const [news, doubled] = oneForm(unseen(joined, cursor), known);
	const reports = [...news, ...rateNamed(joined, cursor, now)];
	if (reports.length + doubled.length > 0) {
		const open = (report: Report) => (doubled.includes(report) ? [] : openRates(report, now));
		const next = advanced(cursor, [...reports, ...doubled], since, open);
		ctx.getWorkflowStaticData('node').cursor = next;
	}
	return reports;
}

/** Once Amazon names what it paid, a report is sent again for those who wait for the exchange rate. */
function rateNamed(reports: readonly Report[], cursor: Cursor, now: number): Report[] {
	const isNamed = (report: Report) => {
		const open = new Set(openRates(report, now));
		return cursor.openRates[report.reportId]?.some((id) => !open.has(id));
	};
	return withOpenRate(reports, cursor)
		.filter(isNamed)
		.map((report) => ({ ...report, sentAgain: true }));
}

const cursorOf = (ctx: IPollFunctions, startDate: number | null) =>
	readCursor(ctx.getWorkflowStaticData('node').cursor, startDate);

function latest(ready: readonly Report[]): Report[] {
	if (ready.length > 0) return ready.slice(-1);
	throw new Refusal(
		'noReportYet',
		'Amazon lists no settlement report within the look-back days.',
		'Amazon settles about every two weeks. Look back further, choose the other report type, or check the region of the credential.',
	);
}

const oldestFirst = (left: Report, right: Report): number =>
	Date.parse(left.createdTime) - Date.parse(right.createdTime);
