import type { INodeProperties } from 'n8n-workflow';

/** What journals say for the tax return: https://www.zoho.com/books/api/v3/journals/#create-a-journal */
export const taxReturnFieldList: readonly INodeProperties[] = [
	{
		displayName: 'VAT Treatment',
		name: 'vatTreatment',
		type: 'options',
		default: '',
		description: 'United Kingdom and European Union: how Zoho Books treats the journals for VAT',
		options: [
			{
				name: '(Not Sent)',
				value: '',
			},
			{
				name: 'EU, Not VAT Registered',
				value: 'eu_vat_not_registered',
			},
			{
				name: 'EU, VAT Registered',
				value: 'eu_vat_registered',
			},
			{
				name: 'Outside the EU',
				value: 'non_eu',
			},
			{
				name: 'Overseas',
				value: 'overseas',
			},
			{
				name: 'United Kingdom',
				value: 'uk',
			},
		],
	},
	{
		displayName: 'Include in VAT Return',
		name: 'includeInVatReturn',
		type: 'boolean',
		default: false,
		description:
			'Whether Zoho Books counts the journals in the VAT return (United Kingdom and European Union)',
	},
	{
		displayName: 'BAS Adjustment',
		name: 'isBasAdjustment',
		type: 'boolean',
		default: false,
		description: 'Whether the journals are adjustments of the activity statement (Australia)',
	},
];
