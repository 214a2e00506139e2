import { expression } from './expressions.mts';
import type { NodeContent, Parameters } from './workflow.mts';

type Position = NodeContent['position'];

/** Forms need a log-in to this n8n, and the right to run the workflow: nobody else gets anything. */
export const formTrigger = (
	position: Position,
	{ path, ...parameters }: Parameters & { readonly path: string },
): NodeContent => ({
	type: 'n8n-nodes-base.formTrigger',
	typeVersion: 2.6,
	position,
	webhookId: path,
	parameters: {
		authentication: 'n8nUserAuth',
		requireExecuteAccess: true,
		...parameters,
		options: {
			path,
			appendAttribution: false,
			buttonLabel: 'Continue',
		},
	},
});

/** Tables on a form are readable; a form takes no other style. */
const css = `table { border-collapse: collapse; width: 100%; margin: 8px 0 20px; font-size: 13px }
th, td { padding: 4px 8px; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top }
.container, .card, form { width: 100% !important; max-width: 960px !important }`;

interface Page {
	readonly id: string;
	readonly title: string;
	readonly button: string;
	/** The fields; or code that gives them, where a choice is of what is known only then. */
	readonly values: readonly object[] | string;
}

const fixed = (values: readonly object[]) => ({
	defineForm: 'fields',
	formFields: { values },
});

const computed = (code: string) => ({
	defineForm: 'json',
	jsonOutput: expression(code),
});

/** A further page of a form; whoever sent the form sees it next. */
export const formPage = (position: Position, { id, title, button, values }: Page): NodeContent => ({
	type: 'n8n-nodes-base.form',
	typeVersion: 2.5,
	position,
	webhookId: id,
	parameters: {
		operation: 'page',
		...(typeof values === 'string' ? computed(values) : fixed(values)),
		limitWaitTime: true,
		limitType: 'afterTimeInterval',
		resumeAmount: 1,
		resumeUnit: 'days',
		options: {
			formTitle: title,
			formDescription: '',
			buttonLabel: button,
			customCss: css,
		},
	},
});

/** The last page; the execution goes on when it was seen, or after some minutes. */
export const lastPage = (
	position: Position,
	{ id, title, message }: { readonly id: string; readonly title: string; readonly message: string },
): NodeContent => ({
	type: 'n8n-nodes-base.form',
	typeVersion: 2.5,
	position,
	webhookId: id,
	parameters: {
		operation: 'completion',
		respondWith: 'text',
		completionTitle: title,
		completionMessage: message,
		limitWaitTime: true,
		limitType: 'afterTimeInterval',
		resumeAmount: 2,
		resumeUnit: 'minutes',
		options: { customCss: css },
	},
});

/** A field that only shows something; its HTML comes from the code. */
export const shown = (fieldName: string, html: string) => ({
	fieldLabel: fieldName,
	fieldName,
	fieldType: 'html',
	elementName: fieldName,
	html,
});

export const radio = (fieldName: string, label: string, options: readonly string[]) => ({
	fieldLabel: label,
	fieldName,
	fieldType: 'radio',
	requiredField: true,
	fieldOptions: { values: options.map((option) => ({ option })) },
});

/** Code that makes a text safe in a form's HTML: n8n would run what stands in braces, and a form takes no head. */
export const safeHtml = (code: string): string =>
	`String(${code}).replace(/<head>[^]*?<.head>/g, '').replaceAll('{', '&#123;').replaceAll('$', '&#36;')`;

/** Code that makes text of it, whatever stands in it. */
export const safeText = (code: string): string =>
	`String(${code} ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{', '&#123;').replaceAll('$', '&#36;')`;
