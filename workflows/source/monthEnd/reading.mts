import { auditTable } from '../parts/auditTable.mts';
import { createAuditTable } from '../parts/auditNodes.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { filter } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import { gather } from '../parts/merges.mts';
import { amazon, goesOn } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** The month that was asked for; with none, the last one that is over. */
export const month = `($('${names.form}').first().json.month || $now.minus({ months: 1 }).toFormat('yyyy-MM'))`;

const firstDay = `DateTime.fromISO(${month} + '-01')`;

/** A settlement lasts two months at most. */
const earlier = expression(`${firstDay}.minus({ days: 62 }).toISO()`);

/** Amazon is asked for no day to come. */
const lastDay = expression(`DateTime.min(${firstDay}.endOf('month'), $now).toFormat('yyyy-MM-dd')`);

const many = (resource: string, filters: object) => ({
	resource,
	operation: 'getAll',
	returnAll: true,
	filters,
});

/** What of the payout periods is closed, has a number, and ended in the month. */
const closedInMonth = `$json.settlementId && String($json.periodEnd ?? '').startsWith(${month})`;

/** Amazon's side and the audit trail, read side by side; what cannot be read goes on as an item that says so. */
export function reading(flow: Composition): void {
	flow.node(names.settlements, {
		...amazon([240, -220], many('settlement', { startedAfter: earlier })),
		...goesOn,
	});
	flow.node(names.payouts, {
		...amazon([240, 0], many('payout', { createdAfter: earlier })),
		...goesOn,
	});
	flow.node(names.balances, {
		...amazon([240, 220], many('balance', { asOfDate: lastDay })),
		...goesOn,
	});
	flow.node(names.ofMonth, filter([460, -440], 'ofMonth', closedInMonth));
	flow.node(names.statements, {
		...amazon([680, -440], many('summary', { settlementId: '={{ $json.settlementId }}' })),
		...goesOn,
	});
	flow.node(names.createTable, createAuditTable([240, 440]));
	flow.node(names.rows, rowsOfOrganization);
	flow.node(names.items, gather([900, 0], 9));
	wires(flow);
}

const rowsOfOrganization = {
	type: 'n8n-nodes-base.dataTable',
	typeVersion: 1.1,
	position: [460, 440] as const,
	executeOnce: true,
	alwaysOutputData: true,
	parameters: {
		resource: 'row',
		operation: 'get',
		dataTableId: { __rl: true, mode: 'name', value: auditTable },
		matchType: 'allConditions',
		filters: {
			conditions: [
				{
					keyName: 'organizationId',
					condition: 'eq',
					keyValue: expression(`$('${names.report}').params.organizationId.value || 'default'`),
				},
			],
		},
		returnAll: true,
		options: {},
	},
};

function wires(flow: Composition): void {
	const { settlements, payouts, balances, statements, items } = names;
	flow.wire(names.form, [settlements, payouts, balances, names.createTable]);
	for (const [index, source] of [settlements, payouts, balances, statements].entries()) {
		flow.wire(source, [[items, 2 * index]]);
		flow.wire(source, [[items, 2 * index + 1]], 1);
	}
	flow.wire(settlements, [names.ofMonth]);
	flow.wire(names.ofMonth, [statements]);
	flow.wire(names.createTable, [names.rows]);
	flow.wire(names.rows, [[items, 8]]);
	runsAgain(flow, names.rows, [680, 440]);
}
