import { stop } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import { goesOn, mapper } from '../parts/services.mts';
import type { Composition, NodeContent } from '../parts/workflow.mts';
import { depositsTable } from './bankAndPack.mts';
import { names } from './names.mts';
import { month } from './reading.mts';

/** A form needs a log-in to this n8n, and the right to run the workflow: nobody else gets anything. */
export function asking(flow: Composition): void {
	flow.node(names.form, {
		type: 'n8n-nodes-base.formTrigger',
		typeVersion: 2.6,
		position: [0, 0],
		webhookId: 'amazon-month-end',
		parameters: {
			authentication: 'n8nUserAuth',
			requireExecuteAccess: true,
			formTitle: 'Amazon month-end',
			formDescription: 'Compares Amazon, your books and the bank. Nothing is posted or changed.',
			formFields: {
				values: [
					{
						fieldLabel: 'Month',
						fieldName: 'month',
						fieldType: 'text',
						placeholder: '2026-05; empty takes the last month that is over',
					},
				],
			},
			options: {
				path: 'amazon-month-end',
				appendAttribution: false,
				buttonLabel: 'Show the report',
			},
		},
	});
}

/** The report is the form's last page; an execution without one is red. */
export function showing(flow: Composition): void {
	flow.node(names.report, { ...mapper([1120, 0], reporting), ...goesOn });
	flow.node(names.page, lastPage([1340, -100], 'month-end-page', expression(html)));
	flow.node(names.noPage, lastPage([1340, 160], 'month-end-none', expression(whyNot)));
	flow.node(
		names.stop,
		stop([1560, 160], `$('${names.report}').first(1).json.error ?? 'Unknown cause.'`),
	);
	flow.wire(names.items, [names.report]);
	flow.wire(names.report, [names.page]);
	flow.wire(names.report, [names.noPage], 1);
	flow.wire(names.noPage, [names.stop]);
}

const reporting = {
	resource: 'reconciliation',
	operation: 'report',
	organizationId: { __rl: true, mode: 'list', value: '' },
	output: 'page',
	month: expression(month),
	options: {},
};

/** The deposits stand at the end of the page. */
const html = `$json.html.replace('</main>', ${depositsTable} + '</main>')`;

const whyNot = `'<h1>The report was not made</h1><p>' + String($json.error ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;') + '</p>'`;

const lastPage = (
	position: NodeContent['position'],
	webhookId: string,
	responseText: string,
): NodeContent => ({
	type: 'n8n-nodes-base.form',
	typeVersion: 2.5,
	position,
	webhookId,
	parameters: {
		operation: 'completion',
		respondWith: 'showText',
		responseText,
		limitWaitTime: true,
		limitType: 'afterTimeInterval',
		resumeAmount: 2,
		resumeUnit: 'minutes',
		options: {},
	},
});
