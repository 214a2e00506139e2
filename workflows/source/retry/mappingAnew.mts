import { code } from '../parts/code.mts';
import { filter, ifOnce } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import { formPage, lastPage, safeHtml } from '../parts/forms.mts';
import { mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { decision, mapAnew } from './attentionForm.mts';
import { callWorkflow, oneByOne } from './calling.mts';
import { names } from './names.mts';

/** A kept journal is mapped anew by its workflow, shown beside what is kept, and posted if a person says so. */
export function mappingAnew(flow: Composition): void {
	flow.node(
		names.mapAnew,
		filter([1320, 1180], 'mapAnew', `${decision} === '${mapAnew}' && ${canBeMapped('$json')}`),
	);
	flow.node(names.reports, code([1540, 1180], onePerReport));
	flow.node(names.reportLoop, oneByOne([1760, 1180]));
	flow.node(names.mapsAnew, callWorkflow([1980, 1280], true));
	flow.node(names.changes, mapper([1980, 1180], comparing));
	flow.node(names.changesPage, formPage([2200, 1180], page));
	flow.node(names.isWanted, ifOnce([2420, 1180], 'isWanted', isWanted));
	flow.node(names.wanted, code([2640, 1080], `return $('${names.mapAnew}').all();`));
	flow.node(names.unwanted, lastPage([2640, 1280], unwanted));
	flow.wire(names.chosen, [names.mapAnew]);
	const line = [names.mapAnew, names.reports, names.reportLoop, names.changes, names.changesPage];
	flow.chain(line);
	flow.wire(names.reportLoop, [names.mapsAnew], 1);
	flow.wire(names.mapsAnew, [names.reportLoop]);
	flow.wire(names.changesPage, [names.isWanted]);
	flow.wire(names.isWanted, [names.wanted]);
	flow.wire(names.isWanted, [names.unwanted], 1);
	flow.wire(names.wanted, [names.workflows]);
}

/** What was mapped from a report; days are mapped anew whenever their workflow reads them. */
export const canBeMapped = (json: string): string =>
	`(${json}.kind === 'journal' && ${json}.payload && ${json}.reportId)`;

const onePerReport = `// A report has a journal for each month: it is mapped once.
const asked = $input.all().map(({ json }) => [json.reportId, { workflowId: json.workflowId, showReport: json.reportId }]);
return [...new Map(asked).values()].map((json) => ({ json, pairedItem: { item: 0 } }));`;

const rows = `$('${names.mapAnew}').all().map((row) => row.json)`;

const comparing = {
	resource: 'auditTrail',
	operation: 'showDifference',
	organizationId: {
		__rl: true,
		mode: 'id',
		value: expression(
			`((id) => id === 'default' ? '' : id)($('${names.mapAnew}').first().json.organizationId)`,
		),
	},
	rows: expression(rows),
};

const post = "Post by today's mapping";

const page = {
	id: 'amazon-attention-changes',
	title: 'What would change',
	button: 'Go on',
	values: `[
		{ fieldType: 'html', fieldLabel: 'changes', elementName: 'changes', html: ${safeHtml('$json.html')} },
		{ fieldType: 'radio', fieldLabel: 'What is to be done?', fieldName: 'answer', requiredField: true, fieldOptions: {
			values: [${JSON.stringify(post)}, 'Leave it as it is'].map((option) => ({ option })) } },
	]`,
};

const isWanted = `$('${names.changesPage}').first().json.answer === ${JSON.stringify(post)}`;

const unwanted = {
	id: 'amazon-attention-not-mapped',
	title: 'Nothing was posted',
	message:
		'It stays as it is. Its workflow still tries again by itself, as long as the row is not left out.',
};
