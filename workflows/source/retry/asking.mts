import { changeRow, createAuditTable, readEveryRow } from '../parts/auditNodes.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { asked } from '../parts/asked.mts';
import { code } from '../parts/code.mts';
import { filter, ifOnce } from '../parts/decisions.mts';
import { keepDue } from '../parts/due.mts';
import { expression, now, plain } from '../parts/expressions.mts';
import { formPage, formTrigger, lastPage, safeText } from '../parts/forms.mts';
import { after } from '../parts/merges.mts';
import { mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import {
	attention,
	decision,
	form,
	leaveOut,
	mapAnew,
	page,
	person,
	records,
	release,
	tryAgain,
} from './attentionForm.mts';
import { callWorkflow, oneByOne } from './calling.mts';
import { names } from './names.mts';
import { canBeMapped, mappingAnew } from './mappingAnew.mts';
import { isReleasable, releaseLine } from './releasing.mts';

export const notDone = [
	['status', 'posted', 'neq'],
	['status', 'skipped', 'neq'],
	['status', 'reversed', 'neq'],
] as const;

const organizationAndKey = `$json.organizationId + ' ' + $json.key`;

/** What is due by the cause of its failure, on the schedule; all of it by hand, or when another workflow asks. */
export function onSchedule(flow: Composition): void {
	flow.node(names.schedule, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 0],
		parameters: { rule: { interval: [{ field: 'hours', triggerAtMinute: 45 }] } },
	});
	flow.node(names.asked, asked([0, 200]));
	flow.node(names.createTable, createAuditTable([220, 0]));
	flow.node(names.openRows, readEveryRow([440, 0], ...notDone));
	flow.node(
		names.letIn,
		readEveryRow(
			[660, -200],
			['status', 'posted'],
			['kind', 'journal', 'neq'],
			['lastAttempt', expression(`$now.minus({ days: 2 }).toUTC().toISO()`), 'gte'],
		),
	);
	flow.node(names.afterLetIn, after([880, 0]));
	const rows = [names.openRows, names.letIn];
	flow.node(names.due, keepDue([1100, 0], { rows, key: organizationAndKey }));
	flow.wire(names.schedule, [names.createTable]);
	flow.wire(names.asked, [names.createTable]);
	flow.wire(names.createTable, [names.openRows]);
	flow.wire(names.openRows, [names.letIn, [names.afterLetIn, 1]]);
	flow.wire(names.letIn, [names.afterLetIn]);
	runsAgain(flow, names.openRows, [660, 200]);
	flow.wire(names.afterLetIn, [names.due]);
	flow.wire(names.due, [names.isKnown]);
}

/** A person sees what is not done, chooses some of it, and says what happens with it. */
export function byForm(flow: Composition): void {
	flow.node(names.form, formTrigger([0, 520], form));
	flow.node(names.formTable, createAuditTable([220, 520]));
	flow.node(names.formRows, readEveryRow([440, 520], ...notDone));
	flow.node(names.attention, { ...mapper([660, 520], attention), executeOnce: true });
	flow.node(names.page, formPage([880, 520], page));
	flow.node(names.chosen, code([1100, 520], chosenRows));
	flow.node(names.tryAgain, filter([1320, 420], 'tryAgain', `${decision} === '${tryAgain}'`));
	flow.node(names.leaveOut, filter([1320, 700], 'leaveOut', `${decision} === '${leaveOut}'`));
	flow.node(
		names.leftOut,
		changeRow([1540, 800], '={{ $json.key }}', 'posted', leavingOut, '={{ $json.organizationId }}'),
	);
	flow.node(names.done, lastPage([1760, 800], left));
	flow.wire(names.form, [names.formTable]);
	flow.wire(names.formTable, [names.formRows]);
	flow.wire(names.formRows, [names.attention]);
	flow.wire(names.attention, [names.page]);
	flow.wire(names.page, [names.chosen]);
	flow.wire(names.chosen, [names.tryAgain, names.leaveOut]);
	flow.wire(names.tryAgain, [names.isKnown, names.isUnknown]);
	flow.wire(names.leaveOut, [names.leftOut]);
	flow.wire(names.leftOut, [names.done]);
	releaseLine(flow);
	mappingAnew(flow);
	fitsNone(flow);
	workflowsLine(flow);
}

/** Says so where the decision fits none of the chosen records. */
function fitsNone(flow: Composition): void {
	const none = (fits: (json: string) => string) =>
		`!$('${names.chosen}').all().some(({ json }) => ${fits('json')})`;
	const cannotDo = `(${decision} === '${release}' && ${none(isReleasable)})
		|| (${decision} === '${mapAnew}' && ${none(canBeMapped)})`;
	flow.node(names.cannotDo, ifOnce([1320, 840], 'cannotDo', cannotDo));
	flow.node(names.notDone, lastPage([1540, 940], nothingFits));
	flow.wire(names.chosen, [names.cannotDo]);
	flow.wire(names.cannotDo, [names.notDone]);
}

const nothingFits = {
	id: 'amazon-attention-fits-none',
	title: 'Nothing was changed',
	message:
		'What you decided fits none of the chosen records. Released can be a settlement whose file does not add up; mapped anew, a journal of a settlement report.',
};

/** What is not mapped yet is read again by the workflow that wrote its row. */
function workflowsLine(flow: Composition): void {
	flow.node(
		names.isUnknown,
		filter([1540, 520], 'isUnknown', `!($json.kind === 'journal' && $json.payload)`),
	);
	flow.node(names.workflows, code([1760, 520], onePerWorkflow));
	flow.node(names.loop, oneByOne([1980, 520]));
	flow.node(names.callWorkflow, callWorkflow([2200, 620], false));
	flow.node(names.readAgain, lastPage([2200, 420], readAgain));
	flow.node(names.isAlone, ifOnce([2000, 420], 'isAlone', `!$('${names.postAgain}').isExecuted`));
	flow.wire(names.isUnknown, [names.workflows]);
	flow.wire(names.workflows, [names.loop]);
	flow.wire(names.loop, [names.isAlone]);
	flow.wire(names.loop, [names.callWorkflow], 1);
	flow.wire(names.callWorkflow, [names.loop]);
	flow.wire(names.isAlone, [names.readAgain]);
}

const chosenRows = `// The rows of the chosen records, as the audit trail has them.
const labels = [$('${names.page}').first().json.records ?? []].flat();
const chosen = ${records}.filter(({ label }) => labels.includes(label));
return $('${names.formRows}').all().filter(({ json }) =>
	chosen.some(({ key, organizationId }) => key === json.key && organizationId === json.organizationId));`;

const onePerWorkflow = `// A workflow reads all of its records again: it is asked once.
return [...new Set($input.all().map(({ json }) => json.workflowId))]
	.filter(Boolean)
	.map((workflowId) => ({ json: { workflowId }, pairedItem: { item: 0 } }));`;

const leavingOut = {
	status: 'skipped',
	cause: expression(plain(`'Left out by ' + ${person}`)),
	nextStep: '',
	code: '',
	outcome: 'left out',
	lastAttempt: now,
};

const left = {
	id: 'amazon-attention-left-out',
	title: 'Left out',
	message: expression(
		`$('${names.leftOut}').all().map(({ json }) => ${safeText('json.record')}).join('<br>')`,
	),
};

const readAgain = {
	id: 'amazon-attention-read-again',
	title: 'Read again',
	message:
		expression(`'Their workflows read them again now; open this form anew in some minutes. ' + $('${names.callWorkflow}').all()
	.map(({ json }) => json.error ? '<br><b>A workflow could not be started.</b> If its records came by the backfill: open its form again with the same days. If they came from files: upload these again. Both go on where they ended, and post nothing twice. If it is another workflow: publish it, and try again. n8n says: ' + ${safeText('json.error')} : '').join('')`),
};
