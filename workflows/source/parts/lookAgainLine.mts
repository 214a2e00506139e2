import { changeRow, createAuditTable, readRows } from './auditNodes.mts';
import { ifOnce, stop } from './decisions.mts';
import { expression, pickedOrganization, plain, thisExecution } from './expressions.mts';
import { goesOn, zohoBooks } from './services.mts';
import type { Composition } from './workflow.mts';
import { shared as names } from './names.mts';

/**
 * Zoho Books promises no search that is current, so a copy may show late; and a person may edit a journal.
 * What was posted in the last days is looked at again: a copy of ours is healed, an edit is told.
 */
export function lookAgainLine(flow: Composition): void {
	flow.node(names.lookAgain, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 620],
		parameters: { rule: { interval: [{ field: 'hours', hoursInterval: 6, triggerAtMinute: 50 }] } },
	});
	flow.node(names.lookAgainTable, createAuditTable([240, 620]));
	flow.node(names.postedLately, {
		...readRows(
			[460, 620],
			['kind', 'journal'],
			['status', 'posted'],
			['workflowId', expression('$workflow.id')],
			['postedAt', expression(`$now.minus({ days: 3 }).toUTC().toISO()`), 'gte'],
		),
		alwaysOutputData: false,
	});
	flow.node(names.look, { ...zohoBooks([680, 620], journal), ...goesOn });
	flow.node(names.seen, changeRow([900, 620], expression('$json.key'), '', seen));
	flow.node(
		names.anyChanged,
		ifOnce([1120, 620], 'anyChanged', `$input.all().some((row) => row.json.code)`),
	);
	flow.node(names.stopChanged, stop([1340, 620], message));
	flow.wire(names.lookAgain, [names.lookAgainTable]);
	flow.wire(names.lookAgainTable, [names.postedLately]);
	flow.wire(names.postedLately, [names.look]);
	flow.wire(names.look, [names.seen]);
	flow.wire(names.look, [names.seen], 1);
	flow.wire(names.seen, [names.anyChanged]);
	flow.wire(names.anyChanged, [names.stopChanged]);
}

const journal = {
	resource: 'journal',
	operation: 'createOrGet',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	payload: '={{ $json.payload }}',
	knownJournalId: '={{ $json.zohoId }}',
};

/** The row stays `posted`; what was seen stands beside it. */
const seen = {
	cause: expression(plain(`$json.error ?? ''`)),
	nextStep: expression(plain(`$json.details?.nextStep ?? ''`)),
	code: expression(`$json.details?.code ?? ''`),
	zohoId: expression(
		`$json.outcome === 'created' ? $json.zohoId + ',' + $json.journalId : $json.zohoId`,
	),
	...thisExecution,
};

const message = `((rows) => rows.length + ' posted journals are not as they were posted. First: ' + rows[0].cause
	+ ' What to do: ' + rows[0].nextStep)
	($('${names.seen}').all().map((row) => row.json).filter((row) => row.code))`;
