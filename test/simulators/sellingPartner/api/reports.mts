import type { Account, StoredReport } from '../account.mts';
import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { list, time, wholeNumber } from '../parameters.mts';
import { invalidInput, notCancellable, notRequestable, reportNotFound } from '../refusals.mts';
import { days } from '../times.mts';
import type { World } from '../world.mts';
import { processReport } from './reportProcessing.mts';

const path = '/reports/2021-06-30/reports';
// reports_2021-06-30.json, createdSince: reports are kept for at most 90 days.
const keptForMs = days(90);
const statuses = new Set(['CANCELLED', 'DONE', 'FATAL', 'IN_PROGRESS', 'IN_QUEUE']);

interface Paging {
	pages: Pages<StoredReport>;
	sizes: Map<string, number>;
}

/** Reports API 2021-06-30; rules from the official model reports_2021-06-30.json. */
export function reports(world: World): ApiTable {
	const { account, now } = world;
	const paging = {
		pages: new Pages<StoredReport>({ now, tokenName: 'nextToken', free: whole }),
		sizes: new Map<string, number>(),
	};
	const one = ({ ids }: Call) => {
		const report = kept(account).find(({ reportId }) => reportId === ids.reportId);
		if (report === undefined) throw reportNotFound();
		return report;
	};
	// prettier-ignore
	return {
		getReports: { method: 'GET', path, rate: 0.0222, burst: 10, answer: (call) => listed(call, account, paging) },
		getReport: { method: 'GET', path: `${path}/:reportId`, rate: 2, burst: 15, answer: (call) => wireReport(one(call)) },
		createReport: { method: 'POST', path, status: 202, rate: 0.0167, burst: 15, answer: ({ body }) => created(body, world) },
		cancelReport: { method: 'DELETE', path: `${path}/:reportId`, rate: 0.0222, burst: 10, answer: (call) => cancelled(one(call)) },
	};
}

// The token stands for all of them: none is compared.
const whole = [
	'reportTypes',
	'processingStatuses',
	'marketplaceIds',
	'pageSize',
	'createdSince',
	'createdUntil',
];

/** Only reports still in the queue can be cancelled, says the model. */
function cancelled(report: StoredReport): undefined {
	if (report.processingStatus !== 'IN_QUEUE') throw notCancellable();
	report.processingStatus = 'CANCELLED';
}

const kept = ({ reports, now }: Account): StoredReport[] =>
	reports.filter(({ created }) => created >= now() - keptForMs);

function listed(call: Call, account: Account, { pages, sizes }: Paging) {
	const token = call.query.get('nextToken');
	// A token must come alone: description of nextToken.
	if (token !== null && [...call.query].length > 1) throw tokenNotAlone();
	// The token keeps the size of the first page (assumed), as nothing else may be said with it.
	const size = sizes.get(token ?? '') ?? wholeNumber(call, 'pageSize', 1, 100) ?? 10;
	const { items, nextToken } = pages.page(call, size, () => found(call, account));
	if (nextToken !== undefined) sizes.set(nextToken, size);
	return { reports: items.map(wireReport), ...tokenField('nextToken', nextToken) };
}

function found(call: Call, account: Account): StoredReport[] {
	const types = list(call, 'reportTypes');
	if (types === undefined)
		throw invalidInput('Invalid input', 'reportTypes or nextToken is required');
	const wanted = list(call, 'processingStatuses', statuses.size);
	if (wanted?.some((status) => !statuses.has(status))) throw badStatus();
	// Checked but without effect on settlement reports: selling-partner-api-models#1379, #2911.
	list(call, 'marketplaceIds');
	const since = time(call, 'createdSince') ?? 0;
	const until = time(call, 'createdUntil') ?? account.now();
	return (
		kept(account)
			.filter(({ reportType }) => types.includes(reportType))
			.filter(({ processingStatus }) => wanted?.includes(processingStatus) ?? true)
			.filter(({ created }) => created >= since && created <= until)
			// Newest first (assumed).
			.sort((left, right) => right.created - left.created)
	);
}

// Words of the sandbox answers of the model.
const badStatus = () => invalidInput('Invalid input', 'Invalid input in processing status');
const tokenNotAlone = () =>
	invalidInput('Invalid input', 'nextToken must be the only parameter of the request');

const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, '+00:00');

function wireReport(report: StoredReport) {
	const { created, dataStart, dataEnd, started, ended, ...same } = report;
	const isOver = report.processingStatus === 'DONE' || ended !== undefined;
	const isBegun = isOver || started !== undefined;
	return {
		...same,
		createdTime: iso(created),
		...(dataStart !== undefined && { dataStartTime: iso(dataStart) }),
		...(dataEnd !== undefined && { dataEndTime: iso(dataEnd) }),
		...(isBegun && { processingStartTime: iso(started ?? created + 2000) }),
		...(isOver && { processingEndTime: iso(ended ?? created + 9000) }),
	};
}

/** Settlement reports come by themselves; other reports are queued and made as time goes on. */
function created(body: string, world: World) {
	const { reportType, marketplaceIds } = specification(body);
	if (typeof reportType !== 'string' || !Array.isArray(marketplaceIds)) {
		throw invalidInput('Invalid input', 'reportType and marketplaceIds are required');
	}
	if (reportType.includes('SETTLEMENT_REPORT')) throw notRequestable();
	return { reportId: processReport(world, reportType, specification(body)).reportId };
}

export interface ReportWish {
	reportType?: unknown;
	marketplaceIds?: unknown;
	dataStartTime?: unknown;
	dataEndTime?: unknown;
}

function specification(body: string): ReportWish {
	try {
		return (JSON.parse(body) ?? {}) as object;
	} catch {
		throw invalidInput('Invalid input', 'The body is not JSON');
	}
}
