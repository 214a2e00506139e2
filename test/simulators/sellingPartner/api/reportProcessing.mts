import type { StoredReport } from '../account.mts';
import { seconds } from '../times.mts';
import type { World } from '../world.mts';
import { type OrderSpan, allOrdersText, allOrdersTypes } from './allOrdersReport.mts';

interface Wish {
	dataStartTime?: unknown;
	dataEndTime?: unknown;
	marketplaceIds?: unknown;
}

/** Queues a report that Amazon makes within a minute and a half (the times are assumed). */
export function processReport(world: World, reportType: string, wish: Wish): StoredReport {
	const { account, now, schedule } = world;
	const created = now();
	const dataEnd = timeOf(wish.dataEndTime) ?? created;
	const dataStart = timeOf(wish.dataStartTime) ?? created;
	const queued = { reportType, processingStatus: 'IN_QUEUE' as const, created, dataStart, dataEnd };
	const stores = (wish.marketplaceIds as unknown[]).map(String);
	const report = account.addReport(queued, stores);
	schedule.add(created + seconds(30), () => {
		if (report.processingStatus !== 'IN_QUEUE') return;
		report.processingStatus = 'IN_PROGRESS';
		report.started = created + seconds(30);
	});
	schedule.add(created + seconds(90), () => {
		if (report.processingStatus !== 'IN_PROGRESS') return;
		const text = textOf(world, reportType, { after: dataStart, before: dataEnd, stores });
		report.processingStatus = world.options.reportOutcomes?.[reportType] ?? outcomeOf(text);
		report.ended = created + seconds(90);
		if (report.processingStatus !== 'DONE') return;
		const file = { fileName: `${report.reportId}.txt`, bytes: Buffer.from(text, 'utf8') };
		report.reportDocumentId = account.addDocument(file);
	});
	return report;
}

const timeOf = (text: unknown): number | undefined =>
	typeof text === 'string' ? Date.parse(text) || undefined : undefined;

/** Reports that nothing here reads have a header of their own name only (assumed). */
const textOf = (world: World, reportType: string, span: OrderSpan): string =>
	allOrdersTypes.has(reportType) ? allOrdersText(world, reportType, span) : `${reportType}\n`;

/** Cancelled where there is nothing to report: reports_2021-06-30.json, processingStatus. */
const outcomeOf = (text: string) => (text === '' ? 'CANCELLED' : 'DONE');
