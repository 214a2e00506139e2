import { createAuditTable, readEveryRow } from '../parts/auditNodes.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { expression } from '../parts/expressions.mts';
import { mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Once a day one message of all workflows; none where there is nothing to tell. */
export function digesting(flow: Composition): void {
	flow.node(names.morning, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 520],
		parameters: { rule: { interval: [{ triggerAtHour: 7, triggerAtMinute: 15 }] } },
	});
	flow.node(names.digestTable, createAuditTable([220, 520]));
	flow.node(names.rowsOfDay, readEveryRow([440, 520], ['lastAttempt', since, 'gte']));
	flow.node(names.digest, { ...mapper([1760, 520], digest), executeOnce: true });
	flow.node(names.yours, {
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [2080, 260],
		parameters: {},
	});
	flow.wire(names.morning, [names.digestTable]);
	flow.wire(names.digestTable, [names.rowsOfDay]);
	flow.wire(names.rowsOfDay, [names.digest]);
	flow.wire(names.digest, [names.yours]);
	runsAgain(flow, names.rowsOfDay, [660, 620]);
}

/** A journal is posted some time after its attempt began: a day more than the digest tells is read. */
const since = expression(
	`$now.minus({ hours: Number($('${names.digest}').params.hoursBack) + 24 }).toUTC().toISO()`,
);

const digest = {
	resource: 'auditTrail',
	operation: 'digest',
	rows: expression(`$('${names.rowsOfDay}').all().map((row) => row.json)`),
	hoursBack: 24,
	sendEmpty: false,
};
