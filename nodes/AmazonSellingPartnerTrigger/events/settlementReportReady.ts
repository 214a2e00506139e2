import type { IPollFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../clients/sellingPartner/client';
import { firstOf } from '../../clients/sellingPartner/paging';
import { openRates, withEventGroups } from '../../clients/sellingPartner/reportGroups';
import { listReports } from '../../clients/sellingPartner/reports';
import type { Report } from '../../clients/sellingPartner/reports';
import { oldestKept } from '../../clients/sellingPartner/reportTypes';
import { Refusal } from '../../domain/refusal';
import { advanced, readCursor, unseen, withOpenRate, type Cursor } from '../cursor';
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
	const filter = { reportTypes, processingStatuses: ['DONE'], createdSince: isoOf(since) };
	const listed = await firstOf(listReports(amazon, filter), Infinity);
	const ready = oneForm(listed).sort(oldestFirst);
	if (ctx.getMode() === 'manual') return await withEventGroups(amazon, latest(ready), now);

	const before = cursorOf(ctx, startDate);
	const wanted = [...unseen(ready, before), ...withOpenRate(ready, before)];
	const joined = await withEventGroups(amazon, wanted, now);
	// Read again after the last wait: a poll that overlapped this one may have sent some of them.
	const cursor = cursorOf(ctx, startDate);
	const reports = [...unseen(joined, cursor), ...rateNamed(joined, cursor)];
	if (reports.length > 0) {
		ctx.getWorkflowStaticData('node').cursor = advanced(cursor, reports, since, openRates);
	}
	return reports;
}

/** Once Amazon names what it paid, a report is sent again for those who wait for the exchange rate. */
const rateNamed = (reports: readonly Report[], cursor: Cursor): Report[] =>
	withOpenRate(reports, cursor)
		.filter((report) => openRates(report) < (cursor.openRates[report.reportId] ?? 0))
		.map((report) => ({ ...report, sentAgain: true }));

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

const isoOf = (time: number): string => new Date(time).toISOString();
