import type { INodeProperties } from 'n8n-workflow';
import { kindChoices } from '../accountFields';
import { pickField } from './pickField';

const treatAs: INodeProperties = {
	displayName: 'Treat as Kind of Charge',
	name: 'treatAs',
	type: 'options',
	default: '',
	description: 'For charges that are not recognised, or that you see otherwise',
	options: [
		{
			name: '(As Before)',
			value: '',
		},
		...kindChoices,
	],
};

const description: INodeProperties = {
	displayName: 'Post with Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Sales of books',
	description: 'Stands in the journal line, in place of the name of the kind of charge',
};

/** What a rule may change besides the account. */
export const resultFields: readonly INodeProperties[] = [
	treatAs,
	pickField({
		title: 'Post with Contact',
		name: 'contact',
		search: 'searchContacts',
		placeholder: 'Choose a contact',
		description: 'The customer or vendor of the journal line',
	}),
	description,
	pickField({
		title: 'Post with Location',
		name: 'location',
		search: 'searchLocations',
		placeholder: 'Choose a location',
		description: 'The location (branch) of the journal line',
	}),
	pickField({
		title: 'Post with Reporting Tag',
		name: 'reportingTag',
		search: 'searchReportingTags',
		placeholder: 'Choose an option of a reporting tag',
		description: 'By ID: the tag and its option as tag:option; several are separated by commas',
	}),
	pickField({
		title: 'Post with Tax',
		name: 'tax',
		search: 'searchTaxes',
		placeholder: 'Choose a tax',
		description:
			'The tax of the journal line, for your tax returns. Zoho Books for India takes none on journals.',
	}),
	pickField({
		title: 'Post with Tax for Acquisition VAT',
		name: 'acquisitionVat',
		search: 'searchTaxes',
		placeholder: 'Choose a tax',
		description: 'United Kingdom and European Union: goods bought from another country',
	}),
	pickField({
		title: 'Post with Tax for Reverse Charge',
		name: 'reverseChargeVat',
		search: 'searchTaxes',
		placeholder: 'Choose a tax',
		description: 'United Kingdom and European Union: services bought from another country',
	}),
];
