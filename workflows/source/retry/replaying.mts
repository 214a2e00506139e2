import { changeRow, closeRecordOf } from '../parts/auditNodes.mts';
import { filter, ifOnce, stop } from '../parts/decisions.mts';
import { expression, now, thisExecution } from '../parts/expressions.mts';
import { after, gather } from '../parts/merges.mts';
import { journalOutcome } from '../parts/outcomeValues.mts';
import { hasFailed, statusOf, type Records } from '../parts/records.mts';
import { goesOn, zohoBooks } from '../parts/services.mts';
import { lastPage, safeText } from '../parts/forms.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Here every record is a row of the audit trail. */
const rowRecords: Records = {
	kind: 'journal',
	rows: names.pendingAgain,
	keyOf: (json) => `${json}.key`,
	labelOf: (json) => `${json}.record`,
	sellerOf: (json) => `${json}.seller`,
	attemptOf: (json) => `${json}.attempts`,
};

const organization = '={{ $json.organizationId }}';

/** What is posted stands in the row: it is posted once more, exactly as it was to be posted. */
export function replaying(flow: Composition): void {
	flow.node(
		names.isKnown,
		filter([1980, 0], 'isKnown', `$json.kind === 'journal' && $json.payload`),
	);
	flow.node(names.pendingAgain, changeRow([2200, -200], ownKey, 'posted', again, organization));
	flow.node(names.afterPending, after([2420, 0]));
	flow.node(names.postAgain, { ...zohoBooks([2640, 0], journal), ...goesOn });
	flow.node(names.outcomes, gather([2860, 0], 2));
	const values = journalOutcome(rowRecords, names.pendingAgain);
	const unlessPosted = expression(`${statusOf('$json')} === 'posted' ? '' : 'posted'`);
	flow.node(
		names.journalOutcome,
		changeRow([3080, -200], ownKey, unlessPosted, values, organization),
	);
	flow.node(names.afterJournals, after([3300, 0]));
	flow.node(names.recordOutcome, closeRecordOf([3520, 0], recordOutcome));
	flow.node(names.isAsked, ifOnce([3740, 0], 'isAsked', `$('${names.form}').isExecuted`));
	flow.node(names.result, lastPage([3960, -120], result));
	flow.node(names.anyFailed, ifOnce([4180, 0], 'anyFailed', `${failed}.length > 0`));
	flow.node(names.stop, stop([4400, 0], message));
	wireReplaying(flow);
}

function wireReplaying(flow: Composition): void {
	flow.wire(names.isKnown, [names.pendingAgain, [names.afterPending, 1]]);
	flow.wire(names.pendingAgain, [names.afterPending]);
	flow.wire(names.afterPending, [names.postAgain]);
	flow.wire(names.postAgain, [names.outcomes]);
	flow.wire(names.postAgain, [[names.outcomes, 1]], 1);
	flow.wire(names.outcomes, [names.journalOutcome, [names.afterJournals, 1]]);
	flow.wire(names.journalOutcome, [names.afterJournals]);
	flow.wire(names.afterJournals, [names.recordOutcome]);
	flow.wire(names.recordOutcome, [names.isAsked]);
	flow.wire(names.isAsked, [names.result]);
	flow.wire(names.isAsked, [names.anyFailed], 1);
	flow.wire(names.result, [names.anyFailed]);
	flow.wire(names.anyFailed, [names.stop]);
}

const ownKey = '={{ $json.key }}';

const again = {
	status: 'pending',
	attempts: expression('String(Number($json.attempts || 0) + 1)'),
	lastAttempt: now,
};

const journal = {
	resource: 'journal',
	operation: 'createOrGet',
	organizationId: {
		__rl: true,
		mode: 'id',
		value: expression(`$json.organizationId === 'default' ? '' : $json.organizationId`),
	},
	payload: '={{ $json.payload }}',
	knownJournalId: '={{ $json.zohoId }}',
};

const items = `$('${names.outcomes}').all().map((one) => one.json)`;

const failed = `${items}.filter((one) => ${hasFailed('one')})`;

const rowsIn = (node: string) => `...($('${node}').isExecuted ? $('${node}').all() : [])`;

/** Whether all journals of the record are posted now, those that were not tried included. */
const isWhole = `[${rowsIn(names.openRows)}, ${rowsIn(names.formRows)}].map((row) => row.json)
	.filter((row) => row.kind === 'journal' && row.sourceKey === $json.sourceKey && row.organizationId === $json.organizationId)
	.every((row) => ${items}.some((one) => one.key === row.key && one.organizationId === row.organizationId && !one.error))`;

const recordOutcome = {
	status: expression(`${isWhole} ? 'posted' : 'failed'`),
	cause: expression(`${isWhole} ? '' : $json.error ?? $json.cause`),
	nextStep: expression(`${isWhole} ? '' : $json.details?.nextStep ?? $json.nextStep`),
	code: expression(`${isWhole} ? '' : $json.details?.code ?? $json.code`),
	...thisExecution,
};

const message = `((all, failed) => failed.length + ' of ' + all.length + ' records were not posted. First cause: '
	+ failed[0].error + ' What to do: ' + (failed[0].details?.nextStep ?? 'Open the execution.'))
	(${items}, ${failed})`;

const result = {
	id: 'amazon-attention-result',
	title: 'What came of it',
	message:
		expression(`'<table>' + ${items}.map((one) => '<tr><td>' + ${safeText('one.record ?? one.key')} + '</td><td>'
	+ (one.error ? '<b>Not posted.</b> ' + ${safeText('one.error')} + ' ' + ${safeText('one.details?.nextStep')}
		: 'Posted: journal ' + ${safeText('one.journalNumber')})
	+ '</td></tr>').join('') + '</table>'`),
};
