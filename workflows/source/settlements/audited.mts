import { changeRow, createAuditTable, ensureRow, readRows } from '../parts/auditNodes.mts';
import { filter } from '../parts/decisions.mts';
import { expression, now, plain, thisExecution, thisWorkflow } from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import { reportKeyOf, rowIn } from '../parts/records.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Reports that Amazon lists are at most 90 days old: older rows need not be read. */
const oldestListed = expression(`$now.minus({ days: 100 }).toUTC().toISO()`);

/**
 * Whether a report is still to be booked. One that waits for its exchange rate is downloaded again when
 * Amazon names what it paid; otherwise four times a day, and always by hand.
 */
const isOpen = `((row) =>
	!['posted', 'skipped'].includes(row?.status)
	&& (row?.status !== 'waiting'
		|| $execution.mode === 'test'
		|| [$json.financialEventGroup, $json.financialEventGroups].flat().some((group) => group?.convertedTotal)
		|| row.lastAttempt < $now.minus({ hours: 6 }).toUTC().toISO())
)(${rowIn(names.rowsSoFar, reportKeyOf('$json'))})`;

/** What is known is read, what is posted is left alone, and the rest gets its row before anything happens. */
export function audited(flow: Composition): void {
	flow.node(names.createTable, createAuditTable([240, -200]));
	flow.node(
		names.rowsSoFar,
		readRows([460, -200], ['kind', 'report'], ['reportCreated', oldestListed, 'gte']),
	);
	flow.node(names.afterRows, after([680, 0]));
	flow.node(names.open, filter([900, 0], 'isOpen', isOpen));
	flow.node(names.reportRow, ensureRow([1120, -200], expression(reportKeyOf('$json')), reportRow));
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
