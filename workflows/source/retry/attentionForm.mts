import { expression } from '../parts/expressions.mts';
import { safeHtml } from '../parts/forms.mts';
import { names } from './names.mts';

/** What a person may decide. */
export const tryAgain = 'Try again now';
export const mapAnew = 'Map anew: first show what changes';
export const leaveOut = 'Leave out for ever';
export const release = 'Release: post it, with its difference in suspense';

export const form = {
	path: 'amazon-what-needs-attention',
	formTitle: 'What needs attention',
	formDescription: 'Everything of Amazon that is not in Zoho Books, why, and what to do about it.',
	formFields: { values: [] },
};

export const attention = {
	resource: 'auditTrail',
	operation: 'needsAttention',
	rows: expression(`$('${names.formRows}').all().map((row) => row.json)`),
};

export const records = `$('${names.attention}').first().json.records`;

const pageFields = `[
	{ fieldType: 'html', fieldLabel: 'table', elementName: 'table', html: ${safeHtml(`$('${names.attention}').first().json.html`)} },
	{ fieldType: 'checkbox', fieldLabel: 'Which records?', fieldName: 'records', fieldOptions: { values:
		${records}.length > 0 ? ${records}.map(({ label }) => ({ option: label })) : [{ option: 'None' }] } },
	{ fieldType: 'radio', fieldLabel: 'What is to be done with them?', fieldName: 'decision', requiredField: true, fieldOptions: {
		values: ['${tryAgain}', ...(${records}.some((one) => one.release) ? ['${release}'] : []), '${mapAnew}', '${leaveOut}', 'Nothing'].map((option) => ({ option })) } },
]`;

export const page = {
	id: 'amazon-what-needs-attention-page',
	title: 'What needs attention',
	button: 'Do it',
	values: pageFields,
};

export const decision = `$('${names.page}').first().json.decision`;

/** Who decided. */
export const person = `($('${names.page}').first().json.user?.email ?? $('${names.form}').first().json.user?.email ?? 'a person')`;
