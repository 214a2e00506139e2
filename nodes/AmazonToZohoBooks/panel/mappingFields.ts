import type { INodeProperties } from 'n8n-workflow';
import { accountFields, accountsByCategory } from './accountFields';
import { allOptions } from './optionFields';
import { policyField } from './policyField';
import { rulesField } from './rules/rulesField';
import { skuMapField } from './rules/skuMapFields';

const journalStatus: INodeProperties = {
	displayName: 'Post Journals As',
	name: 'journalStatus',
	type: 'options',
	default: 'draft',
	description: 'Drafts wait for a person; published journals count in the accounts at once',
	options: [
		{
			name: 'Draft',
			value: 'draft',
		},
		{
			name: 'Published',
			value: 'published',
		},
	],
};

/** An expression with the parameters of another mapper, `{{ $('Map to journals').params }}`: a template's preview has its settings. */
const settingsOf: INodeProperties = {
	displayName: 'Settings of Another Mapper',
	name: 'settingsOf',
	type: 'hidden',
	default: '',
};

/** All that a mapping is made of; a preview has the same, so that switching loses nothing. */
export const mappingFields: readonly INodeProperties[] = [
	policyField,
	journalStatus,
	...accountFields,
	accountsByCategory,
	rulesField,
	skuMapField,
	settingsOf,
	...allOptions,
];
