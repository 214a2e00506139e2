import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { searchAccounts, searchOrganizations } from '../clients/zohoBooks/listSearch';
import { organizationField } from '../clients/zohoBooks/organizationField';
import { route } from '../common/route';
import { account } from './resources/account/account.resource';
import { currency } from './resources/currency/currency.resource';
import { journal } from './resources/journal/journal.resource';
import { optionsField } from './resources/optionsField';
import { organization } from './resources/organization/organization.resource';

const resources = { account, currency, journal, organization };
const panels = Object.values(resources);

export class ZohoBooks implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho Books',
		name: 'zohoBooks',
		icon: { light: 'file:zohoBooks.svg', dark: 'file:zohoBooks.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Posts journals to Zoho Books exactly once, and reads its ledger',
		defaults: { name: 'Zoho Books' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'zohoBooksOAuth2Api', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				default: 'journal',
				options: [
					{ name: 'Account', value: 'account', description: 'Of the chart of accounts' },
					{ name: 'Currency', value: 'currency' },
					{ name: 'Journal', value: 'journal' },
					{ name: 'Organization', value: 'organization' },
				],
			},
			...panels.flatMap(({ description }) => description.slice(0, 1)),
			// The list of organizations is the one call that needs none.
			{ ...organizationField, displayOptions: { hide: { resource: ['organization'] } } },
			...panels.flatMap(({ description }) => description.slice(1)),
			optionsField,
		],
	};

	methods = { listSearch: { searchAccounts, searchOrganizations } };

	async execute(this: IExecuteFunctions) {
		return await route(this, resources);
	}
}
