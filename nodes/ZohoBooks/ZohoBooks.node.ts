import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { collections } from '../clients/zohoBooks/collections';
import { listSearches } from '../clients/zohoBooks/listSearch';
import { organizationField } from '../clients/zohoBooks/organizationField';
import { agentSwitch } from '../common/asTool';
import { failedOrThrow } from '../common/perItem';
import { route } from '../common/route';
import { refusedForAgents } from './asTool/guard';
import { resources } from './resources';
import { optionsField } from './resources/optionsField';

const listed = resources
	.map(({ key: value, name, hint: description }) => ({ name, value, description }))
	.sort((left, right) => left.name.localeCompare(right.name));

const ownLists = Object.fromEntries(resources.flatMap(({ lists = {} }) => Object.entries(lists)));

export class ZohoBooks implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho Books',
		name: 'zohoBooks',
		icon: { light: 'file:zohoBooks.svg', dark: 'file:zohoBooks.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Posts journals to Zoho Books exactly once, and keeps its contacts, items, bills and accounts',
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
				options: listed,
			},
			...resources.flatMap(({ description }) => description.slice(0, 1)),
			// The list of organizations is the one call that needs none.
			{ ...organizationField, displayOptions: { hide: { resource: ['organization'] } } },
			...resources.flatMap(({ description }) => description.slice(1)),
			agentSwitch,
			optionsField,
		],
	};

	methods = { listSearch: { ...listSearches(ownLists), ...listSearches(collections) } };

	async execute(this: IExecuteFunctions) {
		const refusal = refusedForAgents(this);
		if (refusal) return [this.getInputData().map((_, item) => failedOrThrow(this, refusal, item))];
		return await route(this, Object.fromEntries(resources.map((one) => [one.key, one])));
	}
}
