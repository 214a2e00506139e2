import { stop } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import { safeText } from '../parts/forms.mts';
import { goesOn, mapper, zohoBooks } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { month } from './reading.mts';

/** The same organization as the report's. */
const organizationId = {
	__rl: true,
	mode: 'id',
	value: expression(`$('${names.report}').params.organizationId.value`),
};

/**
 * Beside the report: the deposits in the bank feed, listed and not booked unless the user says so; and the
 * file that is kept with the books, switched off since each run attaches it anew.
 */
export function bankAndPack(flow: Composition): void {
	flow.node(names.deposits, {
		...mapper([1120, -700], matching),
		onError: 'continueRegularOutput',
	});
	flow.node(names.pack, { ...mapper([1120, -480], file), disabled: true, ...goesOn });
	flow.node(names.attach, { ...zohoBooks([1340, -480], attaching), disabled: true, ...goesOn });
	flow.node(names.noPack, stop([1560, -480], whyNoFile));
	flow.wire(names.items, [names.deposits, names.pack]);
	flow.wire(names.pack, [names.attach]);
	flow.wire(names.pack, [names.noPack], 1);
	flow.wire(names.attach, [names.noPack], 1);
}

/**
 * Without a journal there is nothing to attach to; the node itself would only say that its id is empty.
 * Output 0 is named, as n8n takes by itself the one that leads here.
 */
const whyNoFile = `$('${names.pack}').all(0).some(({ json }) => !json.journalId)
	? 'Zoho Books has no journal of ' + ${month} + ', so the file was not attached. What to do: Post the settlements of the month first, or ask for another month.'
	: 'The file was not attached: ' + ($json.error ?? 'Unknown cause.') + ' What to do: ' + ($json.details?.nextStep ?? 'Open the execution.')`;

const matching = {
	resource: 'reconciliation',
	operation: 'matchDeposits',
	organizationId,
	depositAction: 'list',
	options: {},
};

const file = {
	resource: 'reconciliation',
	operation: 'report',
	organizationId,
	output: 'pdf',
	month: expression(month),
	options: {},
};

const attaching = {
	resource: 'journal',
	operation: 'attach',
	organizationId,
	journalId: '={{ $json.journalId }}',
	binaryPropertyName: 'data',
};

const cells = (...fields: string[]): string =>
	fields.map((field) => `'<td>' + ${safeText(field)} + '</td>'`).join(' + ');

/** A table of the deposits at the end of the report's page; why, where they could not be read. */
export const depositsTable = `(!$('${names.deposits}').isExecuted ? '' : '<h2>Deposits in the bank feed</h2>'
	+ $('${names.deposits}').all().filter(({ json }) => json.error).map(({ json }) => '<p><b>They could not be read.</b> ' + ${safeText('json.error')} + ' ' + ${safeText('json.details?.nextStep')} + '</p>').join('')
	+ '<table><thead><tr><th scope="col">Payout</th><th scope="col">Amount</th><th scope="col">State</th><th scope="col">Deposit</th><th scope="col">Why</th></tr></thead><tbody>'
	+ $('${names.deposits}').all().filter(({ json }) => !json.error).map(({ json }) => '<tr>' + ${cells(
		'json.payout',
		`(json.amount ?? '') + ' ' + (json.currency ?? '')`,
		'json.state',
		`(json.depositDate ?? '') + ' ' + (json.depositAmount ?? '')`,
		`(json.reason ?? '') + ' ' + (json.nextStep ?? '')`,
	)} + '</tr>').join('') + '</tbody></table>')`;
