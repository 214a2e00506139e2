import type { Account, StoredReport } from './account.mts';
import { type Call, type Gate, addOperation } from './operation.mts';
import { Pages } from './paging.mts';
import { list, time, wholeNumber } from './parameters.mts';
import { invalidInput, notRequestable, reportNotFound } from './refusals.mts';

const path = '/reports/2021-06-30/reports';
// reports_2021-06-30.json, createdSince: reports are kept for at most 90 days.
const keptForMs = 90 * 24 * 3600_000;
const statuses = new Set(['CANCELLED', 'DONE', 'FATAL', 'IN_PROGRESS', 'IN_QUEUE']);

/** Operations of the Reports API 2021-06-30; rules from its official model. */
export function addReports(gate: Gate, account: Account): void {
	const pages = new Pages<StoredReport>();
	addOperation(gate, {
		id: 'getReports',
		method: 'GET',
		path,
		answer: (call) => listed(call, account, pages),
	});
	addOperation(gate, {
		id: 'getReport',
		method: 'GET',
		path: `${path}/:reportId`,
		answer: ({ ids }) => {
			const report = kept(account).find(({ reportId }) => reportId === ids.reportId);
			if (report === undefined) throw reportNotFound();
			return wireReport(report);
		},
	});
	addOperation(gate, {
		id: 'createReport',
		method: 'POST',
		path,
		status: 202,
		answer: ({ body }) => created(body, account),
	});
}

const kept = ({ reports, now }: Account): StoredReport[] =>
	reports.filter(({ created }) => created >= now() - keptForMs);

function listed(call: Call, account: Account, pages: Pages<StoredReport>) {
	const token = call.query.get('nextToken');
	// A token must come alone: description of nextToken.
	if (token !== null && [...call.query].length > 1) throw tokenNotAlone();
	const { items, nextToken } =
		token === null ? pages.first(...firstPage(call, account)) : pages.next(token);
	return { reports: items.map(wireReport), ...(nextToken !== undefined && { nextToken }) };
}

function firstPage(call: Call, account: Account): [StoredReport[], number] {
	const types = list(call, 'reportTypes');
	if (types === undefined)
		throw invalidInput('Invalid input', 'reportTypes or nextToken is required');
	const wanted = list(call, 'processingStatuses', statuses.size);
	if (wanted?.some((status) => !statuses.has(status))) throw badStatus();
	// Checked but without effect on settlement reports: selling-partner-api-models#1379, #2911.
	list(call, 'marketplaceIds');
	const since = time(call, 'createdSince') ?? 0;
	const until = time(call, 'createdUntil') ?? account.now();
	const found = kept(account)
		.filter(({ reportType }) => types.includes(reportType))
		.filter(({ processingStatus }) => wanted?.includes(processingStatus) ?? true)
		.filter(({ created }) => created >= since && created <= until)
		// Newest first (assumed).
		.sort((left, right) => right.created - left.created);
	return [found, wholeNumber(call, 'pageSize', 1, 100) ?? 10];
}

// Words of the sandbox answers of the model.
const badStatus = () => invalidInput('Invalid input', 'Invalid input in processing status');
const tokenNotAlone = () =>
	invalidInput('Invalid input', 'nextToken must be the only parameter of the request');

const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, '+00:00');

function wireReport(report: StoredReport) {
	const { created, dataStart, dataEnd, ...same } = report;
	const isDone = report.processingStatus === 'DONE';
	return {
		...same,
		createdTime: iso(created),
		...(dataStart !== undefined && { dataStartTime: iso(dataStart) }),
		...(dataEnd !== undefined && { dataEndTime: iso(dataEnd) }),
		...(isDone && {
			processingStartTime: iso(created + 2000),
			processingEndTime: iso(created + 9000),
		}),
	};
}

/** Settlement reports come by themselves; other reports are queued and stay so (assumed). */
function created(body: string, account: Account) {
	const { reportType, marketplaceIds } = specification(body);
	if (typeof reportType !== 'string' || !Array.isArray(marketplaceIds)) {
		throw invalidInput('Invalid input', 'reportType and marketplaceIds are required');
	}
	if (reportType.includes('SETTLEMENT_REPORT')) throw notRequestable();
	const report = { reportType, processingStatus: 'IN_QUEUE' as const, created: account.now() };
	return { reportId: account.addReport(report).reportId };
}

function specification(body: string): { reportType?: unknown; marketplaceIds?: unknown } {
	try {
		return (JSON.parse(body) ?? {}) as object;
	} catch {
		throw invalidInput('Invalid input', 'The body is not JSON');
	}
}
