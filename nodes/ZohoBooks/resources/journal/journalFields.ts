import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import type { Field } from '../../rest/fields/field';
import { pick } from '../../rest/fields/pick';
import { lines } from './lineFields';

const picked = pick(
	'Currency',
	'currency',
	'currencies',
	'Currency of the whole journal; empty is the base currency',
);
const [fromList = {}, byId = {}] = picked.panel.modes ?? [];
const byCode = { ...byId, displayName: 'By Code', name: 'code', placeholder: 'e.g. CAD' };

/** A code is what people know of a currency, so it may be given as well as the id. */
export const currency: Field = {
	...picked,
	panel: { ...picked.panel, modes: [fromList, byCode, byId] as INodePropertyMode[] },
};

/** What of the whole journal may be left out. */
export const headFields: INodeProperties[] = [
	currency.panel,
	{
		displayName: 'Exchange Rate',
		name: 'exchangeRate',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0.7312',
		description: 'Units of the base currency per one unit of the journal’s currency',
	},
	{
		displayName: 'Notes',
		name: 'notes',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'What the journal is about',
	},
];

const additional: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: headFields,
};

export const dateField: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	required: true,
	default: '',
	description: 'The day the journal is booked on',
};

export const referenceField: INodeProperties = {
	displayName: 'Reference',
	name: 'reference',
	type: 'string',
	default: '',
	placeholder: 'e.g. RENT-2025-09',
	description: 'Your own number for it. Zoho Books accepts the same reference twice.',
};

/** The panel of a journal that is written by hand. */
export const journalFields: INodeProperties[] = [
	dateField,
	referenceField,
	{
		displayName: 'Post As',
		name: 'status',
		type: 'options',
		default: 'draft',
		description: 'Drafts wait for a person; published journals count in the accounts at once',
		options: [
			{ name: 'Draft', value: 'draft' },
			{ name: 'Published', value: 'published' },
		],
	},
	lines,
	additional,
];
