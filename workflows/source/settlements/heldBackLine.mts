import { createAuditTable, ensureRow, readRows } from '../parts/auditNodes.mts';
import { filter } from '../parts/decisions.mts';
import { isByHand, keepDue } from '../parts/due.mts';
import { expression, pickedOrganization, thisWorkflow } from '../parts/expressions.mts';
import { rowKeyOf } from '../parts/records.mts';
import { amazon, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { reports } from './reports.mts';

/**
 * After each month, the orders that Amazon still held back at its end: booked on its last day, reversed on
 * the next, and recognised by their settlements later.
 */
export function heldBackLine(flow: Composition): void {
	flow.node(names.monthEnds, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 1340],
		parameters: { rule: { interval: [{ triggerAtHour: 7, triggerAtMinute: 40 }] } },
	});
	flow.node(names.monthTable, createAuditTable([220, 1340]));
	flow.node(
		names.monthRows,
		readRows([440, 1340], ['kind', 'report', 'neq'], ['periodEnd', twoMonthsAgo, 'gte']),
	);
	flow.node(names.isMonthOver, filter([660, 1340], 'isMonthOver', isMonthOver));
	flow.node(names.heldBack, { ...amazon([880, 1340], transactions), executeOnce: true });
	flow.node(names.mapHeldBack, { ...mapper([1100, 1340], mapping), ...goesOn });
	flow.node(
		names.heldBackDue,
		keepDue([1320, 1340], { rows: names.monthRows, key: rowKeyOf(reports, '$json') }),
	);
	flow.node(
		names.heldBackRow,
		ensureRow([1320, 1500], expression(reports.keyOf('$json')), { kind: 'day', ...thisWorkflow }),
	);
	wireLine(flow);
}

function wireLine(flow: Composition): void {
	const line = [
		names.monthEnds,
		names.monthTable,
		names.monthRows,
		names.isMonthOver,
		names.heldBack,
		names.mapHeldBack,
		names.heldBackDue,
	];
	flow.chain(line);
	flow.wire(names.mapHeldBack, [names.heldBackRow]);
	flow.wire(names.mapHeldBack, [names.heldBackRow, [names.outcomes, 5]], 1);
}

const twoMonthsAgo = expression(`$now.minus({ days: 62 }).toUTC().toISO()`);

/** All choices are the mapper's own. */
const params = `$('${names.map}').params`;

/**
 * Amazon may show a transaction days later: the first look is on the 5th, when the month's last day is old
 * enough in every time zone; further looks find what came late, and what failed comes back each day.
 */
const isMonthOver = `(${params}.policy ?? 'settlement') === 'settlement' && ${params}.options?.monthEndAccrual !== false
	&& (${isByHand} || [5, 6, 8, 12, 20].includes($now.day)
		|| $('${names.monthRows}').all().some((row) => /^(AMZ-A-|transactions:)/.test(row.json.key)
			&& ['failed', 'received', 'pending'].includes(row.json.status)))`;

/** Amazon holds an order back for some days after its delivery: two months reach back far enough. */
const transactions = {
	resource: 'transaction',
	operation: 'getAll',
	returnAll: true,
	simplify: false,
	filters: {
		postedAfter: expression(`$now.startOf('month').minus({ days: 60 }).toUTC().toISO()`),
	},
};

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	policy: 'settlement',
	settingsOf: expression(params),
};
