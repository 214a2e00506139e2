import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { searchReports } from '../clients/sellingPartner/listSearch';
import { route } from '../common/route';
import { report } from './resources/report/report.resource';
import { settlement } from './resources/settlement/settlement.resource';

const resources = { report, settlement };

export class AmazonSellingPartner implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Amazon Selling Partner',
		name: 'amazonSellingPartner',
		icon: { light: 'file:amazonSellingPartner.svg', dark: 'file:amazonSellingPartner.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Reads settlements and reports of an Amazon seller account',
		defaults: { name: 'Amazon Selling Partner' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{
				name: 'amazonSellingPartnerOAuth2Api',
				required: true,
				// A file that is at hand is read without asking Amazon.
				displayOptions: { hide: { operation: ['parseFile'] } },
			},
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				default: 'report',
				options: [
					{ name: 'Report', value: 'report' },
					{ name: 'Settlement', value: 'settlement' },
				],
			},
			...report.description,
			...settlement.description,
		],
	};

	methods = { listSearch: { searchReports } };

	async execute(this: IExecuteFunctions) {
		return await route(this, resources);
	}
}
