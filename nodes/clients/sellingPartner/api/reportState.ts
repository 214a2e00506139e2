import { Refusal } from '../../../domain/refusal';
import type { RefusalCode } from '../../../domain/refusalCodes';

/** As much of a report as tells whether there is a file to download. */
export interface ReportState {
	readonly reportId: string;
	readonly processingStatus?: unknown;
	readonly reportDocumentId?: unknown;
}

/** The id of a report's document; a report that has none is refused with the reason. */
export function documentOf(report: ReportState): string {
	const { processingStatus, reportDocumentId: id } = report;
	const isDone = processingStatus === undefined || processingStatus === 'DONE';
	if (isDone && typeof id === 'string' && id !== '') return id;
	throw refusalOf(report.reportId, String(processingStatus ?? ''));
}

function refusalOf(reportId: string, status: string): Refusal {
	const [code, cause, nextStep] = causes[status] ?? notReady;
	return new Refusal(
		code,
		`Report ${reportId} ${cause} (Amazon: ${status || 'no file'}).`,
		nextStep,
		{
			reportId,
			processingStatus: status,
		},
	);
}

type Cause = readonly [code: RefusalCode, cause: string, nextStep: string];

const notReady: Cause = [
	'reportNotReady',
	'is not ready',
	'Run the step again later. The Amazon trigger hands reports over only once they are ready.',
];

const causes: Readonly<Record<string, Cause>> = {
	CANCELLED: [
		'reportCancelled',
		'was cancelled and has no file; Amazon also does this when there is nothing to report',
		'Nothing can be downloaded. Choose another report, or look into Seller Central.',
	],
	FATAL: [
		'reportFailed',
		'failed on the side of Amazon',
		'Look for another report of the same period, or ask Amazon to make it anew.',
	],
};
