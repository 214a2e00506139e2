import { code } from '../parts/code.mts';
import { changeRow, ensureRow } from '../parts/auditNodes.mts';
import { expression, now, plain, thisExecution, thisWorkflow } from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Each settlement that is due has its row before Amazon is asked for it. */
export function received(flow: Composition): void {
	flow.node(names.each, code([1760, 0], eachOfPlan));
	flow.node(names.reportRow, ensureRow([1980, -200], expression('$json.key'), row));
	flow.node(
		names.received,
		changeRow([2200, -200], expression('$json.key'), 'posted', {
			status: 'received',
			attempts: expression('String(Number($json.attempts || 0) + 1)'),
			lastAttempt: now,
			cause: '',
			nextStep: '',
			code: '',
			...thisExecution,
		}),
	);
	flow.node(names.afterReceived, after([2420, 0]));
	flow.wire(names.each, [names.reportRow, [names.afterReceived, 1]]);
	flow.wire(names.reportRow, [names.received]);
	flow.wire(names.received, [names.afterReceived]);
}

const row = {
	kind: 'report',
	period: expression(`$json.periodStart.slice(0, 10) + ' to ' + $json.periodEnd.slice(0, 10)`),
	...thisWorkflow,
	seller: expression(plain(`$json.sellerId ?? ($json.marketplaceIds ?? []).join(', ')`)),
	reportId: expression(`$json.reportId ?? ''`),
	reportCreated: expression(`$json.createdTime ?? ''`),
};

/** Between the plan and here stands a page, whose answer is all that arrives. */
const eachOfPlan = `return $('${names.plan}').first().json.due.map((json) => ({ json, pairedItem: 0 }));`;
