import { createAuditTable, ensureRow, readEveryRow } from '../parts/auditNodes.mts';
import { auditTable, columnsOf } from '../parts/auditTable.mts';
import { expression, now } from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import { mapper } from '../parts/services.mts';
import type { Composition, NodeContent } from '../parts/workflow.mts';
import { notDone } from './asking.mts';
import { names } from './names.mts';

type Position = NodeContent['position'];

/**
 * The audit trail is bounded in size. What was posted is never looked up in it to be posted once: Zoho Books
 * itself is searched. A month's row is written before the rows that it stands for are taken away.
 */
export function condensing(flow: Composition): void {
	flow.node(names.night, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 1640],
		parameters: { rule: { interval: [{ triggerAtHour: 3, triggerAtMinute: 20 }] } },
	});
	flow.node(names.nightTable, createAuditTable([220, 1640]));
	flow.node(names.payloadGoes, payloadGoes([440, 1640]));
	flow.node(names.notDoneAtNight, readEveryRow([660, 1640], ...notDone));
	flow.node(names.months, readEveryRow([880, 1640], ['kind', 'month']));
	flow.node(names.longAgo, longAgo([1100, 1640]));
	flow.node(names.condense, { ...mapper([1320, 1640], condense), executeOnce: true });
	flow.node(names.monthRow, ensureRow([1540, 1520], '={{ $json.key }}', month, organization));
	flow.node(names.afterMonthRow, after([1760, 1640]));
	flow.node(names.eachRow, {
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		position: [1980, 1640],
		parameters: { fieldToSplitOut: 'condensed', options: {} },
	});
	flow.node(names.gone, gone([2200, 1640]));
	const line = [
		names.night,
		names.nightTable,
		names.payloadGoes,
		names.notDoneAtNight,
		names.months,
		names.longAgo,
		names.condense,
		names.monthRow,
		names.afterMonthRow,
		names.eachRow,
		names.gone,
	];
	flow.chain(line);
	flow.wire(names.condense, [[names.afterMonthRow, 1]]);
}

const organization = '={{ $json.organizationId }}';

const rowsThat = (operation: string, conditions: readonly object[]) => ({
	resource: 'row',
	operation,
	dataTableId: { __rl: true, mode: 'name', value: auditTable },
	matchType: 'allConditions',
	filters: { conditions },
});

const is = (keyName: string, condition: string, keyValue: string) => ({
	keyName,
	condition,
	keyValue,
});

/** The second look needs what was posted for three days; the hash and the id in Zoho Books stay. */
const payloadGoes = (position: Position): NodeContent => ({
	...tableNode,
	position,
	executeOnce: true,
	parameters: {
		...rowsThat('update', [
			is('organizationId', 'neq', ''),
			is('key', 'neq', ''),
			is('kind', 'eq', 'journal'),
			is('status', 'eq', 'posted'),
			is('payload', 'neq', ''),
			is('postedAt', 'neq', ''),
			is('postedAt', 'lt', expression(`$now.minus({ days: 7 }).toUTC().toISO()`)),
		]),
		columns: columnsOf({ payload: '' }),
		options: {},
	},
});

/** At most so many in one night, the oldest first. */
const longAgo = (position: Position): NodeContent => ({
	...tableNode,
	position,
	executeOnce: true,
	parameters: {
		...rowsThat('get', [
			is('status', 'eq', 'posted'),
			is('kind', 'neq', 'month'),
			is('lastAttempt', 'neq', ''),
			is('lastAttempt', 'lt', expression(oldest)),
		]),
		returnAll: false,
		limit: 2000,
		orderBy: true,
		orderByColumn: 'lastAttempt',
		orderByDirection: 'ASC',
		options: {},
	},
});

const gone = (position: Position): NodeContent => ({
	...tableNode,
	position,
	parameters: {
		...rowsThat('deleteRows', [
			is('organizationId', 'eq', organization),
			is('key', 'eq', '={{ $json.key }}'),
			is('status', 'eq', 'posted'),
			is('kind', 'neq', 'month'),
			is('lastAttempt', 'lt', expression(oldest)),
		]),
		options: {},
	},
});

const tableNode = {
	type: 'n8n-nodes-base.dataTable',
	typeVersion: 1.1,
	retryOnFail: true,
	maxTries: 4,
	waitBetweenTries: 2000,
	alwaysOutputData: true,
} as const;

const oldest = `$now.minus({ months: Number($('${names.condense}').params.monthsToKeep) }).toUTC().toISO()`;

const allOf = (...nodes: readonly string[]): string =>
	expression(`[${nodes.map((node) => `...$('${node}').all()`).join(', ')}].map((row) => row.json)`);

const condense = {
	resource: 'auditTrail',
	operation: 'condense',
	rows: allOf(names.longAgo, names.notDoneAtNight, names.months),
	monthsToKeep: 24,
};

const month = {
	status: 'posted',
	record: '={{ $json.record }}',
	period: '={{ $json.record }}',
	total: '={{ $json.total }}',
	journalTotal: '={{ $json.journalTotal }}',
	kind: 'month',
	outcome: '={{ $json.outcome }}',
	lastAttempt: now,
	payload: '={{ $json.payload }}',
};
