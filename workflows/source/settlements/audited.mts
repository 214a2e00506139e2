import { changeRow, createAuditTable, ensureRow, readRows } from '../parts/auditNodes.mts';
import { keepDue } from '../parts/due.mts';
import { expression, now, plain, thisExecution, thisWorkflow } from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { reports } from './reports.mts';

/** Reports that Amazon lists are at most 90 days old: older rows need not be read. */
const oldestListed = expression(`$now.minus({ days: 100 }).toUTC().toISO()`);

/** Amazon names what it paid: the exchange rate that a report may have waited for. */
const isRateNamed = `[$json.financialEventGroup, $json.financialEventGroups].flat().some((group) => group?.convertedTotal)`;

/** Amazon lets one report a minute be downloaded, after a burst of fifteen: so many are done within the hour. */
const atMost = 40;

/** What is known is read, what is posted is left alone, and the rest gets its row before anything happens. */
export function audited(flow: Composition): void {
	flow.node(names.createTable, createAuditTable([240, -200]));
	flow.node(
		names.rowsSoFar,
		readRows([460, -200], ['kind', 'report'], ['reportCreated', oldestListed, 'gte']),
	);
	flow.node(names.afterRows, after([680, 0]));
	flow.node(
		names.open,
		keepDue([900, 0], {
			rows: names.rowsSoFar,
			key: reports.keyOf('$json'),
			waitsNoMore: isRateNamed,
			atMost,
		}),
	);
	flow.node(
		names.reportRow,
		ensureRow([1120, -200], expression(reports.keyOf('$json')), reportRow),
	);
	flow.node(
		names.received,
		changeRow([1340, -200], expression('$json.key'), 'posted', {
			status: 'received',
			attempts: expression('String(Number($json.attempts || 0) + 1)'),
			lastAttempt: now,
			cause: '',
			nextStep: '',
			code: '',
			...thisExecution,
		}),
	);
	flow.node(names.afterReceived, after([1560, 0]));
	flow.wire(names.createTable, [names.rowsSoFar]);
	flow.wire(names.rowsSoFar, [names.afterRows]);
	flow.wire(names.afterRows, [names.open]);
	flow.wire(names.open, [names.reportRow, [names.afterReceived, 1]]);
	flow.wire(names.reportRow, [names.received]);
	flow.wire(names.received, [names.afterReceived]);
	flow.wire(names.afterReceived, [names.download]);
}

const day = (field: string): string => `String(${field} ?? '').slice(0, 10)`;

const reportRow = {
	kind: 'report',
	period: expression(`${day('$json.dataStartTime')} + ' to ' + ${day('$json.dataEndTime')}`),
	...thisWorkflow,
	seller: expression(plain(`$json.sellerId ?? ($json.marketplaceIds ?? []).join(', ')`)),
	reportId: expression('$json.reportId'),
	reportCreated: expression(`$json.createdTime ?? ''`),
};
