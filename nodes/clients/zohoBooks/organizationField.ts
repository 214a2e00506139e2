import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** The organization that a node works in; with none chosen, the credential's. */
export const organizationField: INodeProperties = {
	displayName: 'Organization',
	name: 'organizationId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The Zoho Books organization. With none chosen, the one named in the credential.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'The organization of the credential',
			typeOptions: { searchListMethod: 'searchOrganizations', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 10234695' },
	],
};

/** The organization chosen in the panel; empty means the credential's. */
export const chosenOrganization = (ctx: IExecuteFunctions, item: number): string =>
	String(ctx.getNodeParameter('organizationId', item, '', { extractValue: true }) ?? '').trim();
