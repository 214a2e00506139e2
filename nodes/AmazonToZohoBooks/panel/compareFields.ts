import type { INodeProperties } from 'n8n-workflow';
import { outputField } from './explainFields';

const compareWith: INodeProperties = {
	displayName: 'Other Mapping',
	name: 'compareWith',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: "e.g. {{ $('Map to journals').params }}",
	description:
		'The mapping to compare with: copy its mapper on the canvas and paste it here as text, or give an expression with its parameters',
};

const withEqual: INodeProperties = {
	displayName: 'Equal Accounts Too',
	name: 'compareEqual',
	type: 'boolean',
	default: false,
	description: 'Whether accounts are listed to which both mappings post the same',
};

export const compareFields: readonly INodeProperties[] = [
	outputField(
		'One item per account and month that differ',
		'One page to read, in the field html; an HTML node shows it',
		'One item with what was compared and all differences',
	),
	compareWith,
	withEqual,
];
