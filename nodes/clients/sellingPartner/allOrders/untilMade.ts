import { Refusal } from '../../../domain/refusal';
import type { SellingPartner } from '../client';
import { getReport, type Report } from '../api/reports';

const everyMs = 15_000;
const longestMs = 60 * 60_000;

/** Waits for a report that was asked for; it ends as DONE, CANCELLED or FATAL. */
export async function untilMade(amazon: SellingPartner, reportId: string): Promise<Report> {
	for (let waitedMs = 0; ; waitedMs += everyMs) {
		const report = await getReport(amazon, reportId);
		if (!['IN_QUEUE', 'IN_PROGRESS'].includes(report.processingStatus)) return report;
		if (waitedMs >= longestMs) throw notYet(reportId);
		await amazon.pause(everyMs);
	}
}

const notYet = (reportId: string) =>
	new Refusal(
		'reportNotReady',
		`Amazon has been making report ${reportId} for an hour and is not ready.`,
		'Run the step again later, or choose "List Only" under "Get From".',
		{ reportId },
	);
