import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { collections } from '../clients/zohoBooks/collections';
import { listSearches } from '../clients/zohoBooks/listSearch';
import { searchReportingTags } from '../clients/zohoBooks/reportingTags';
import { organizationField } from '../clients/zohoBooks/organizationField';
import { agentSwitch } from '../common/asTool';
import { route } from '../common/route';
import { groupSearches } from './panel/searchAccountsOf';
import { searchRuleAccounts } from './panel/rules/searchRuleAccounts';
import { auditTrail } from './resources/auditTrail/auditTrail.resource';
import { mapping } from './resources/mapping/mapping.resource';
import { reconciliation } from './resources/reconciliation/reconciliation.resource';
import { reference } from './resources/reference/reference.resource';

const resources = { auditTrail, mapping, reconciliation, reference };
const { accounts, bankAccounts, contacts, items, locations, organizations, taxes } = collections;
const lists = { accounts, bankAccounts, contacts, items, locations, organizations, taxes };
const panels = Object.values(resources);

export class AmazonToZohoBooks implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Amazon to Zoho Books',
		name: 'amazonToZohoBooks',
		icon: { light: 'file:amazonToZohoBooks.svg', dark: 'file:amazonToZohoBooks.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ { toJournals: "Map: settlement to journals", toInvoices: "Map: orders to invoices", preview: "Preview: journals of a settlement", explain: "Explain: a journal line", compare: "Compare: two mappings", matchDeposits: "Match: deposits with payouts", report: "Report: month-end", alignCurrencies: "Align: currencies and rates", alignSkus: "Align: SKUs with items", setUpAccounts: "Set up: accounts for Amazon", suggestAccounts: "Suggest: accounts for Amazon", keepDue: "Audit trail: keep what is due", needsAttention: "Audit trail: what needs attention", planBackfill: "Audit trail: plan a backfill", digest: "Audit trail: write a digest" }[$parameter["operation"]] }}',
		description: 'Turns Amazon settlements into balanced Zoho Books journals',
		defaults: { name: 'Amazon to Zoho Books' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		parameterPane: 'wide',
		credentials: [{ name: 'zohoBooksOAuth2Api', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				default: 'mapping',
				options: [
					{ name: 'Audit Trail', value: 'auditTrail' },
					{ name: 'Mapping', value: 'mapping' },
					{ name: 'Reconciliation', value: 'reconciliation' },
					{ name: 'Reference', value: 'reference' },
				],
			},
			...panels.flatMap(({ description }) => description.slice(0, 1)),
			{ ...organizationField, displayOptions: { hide: { resource: ['auditTrail'] } } },
			...panels.flatMap(({ description }) => description.slice(1)),
			agentSwitch,
		],
	};

	methods = {
		listSearch: {
			...listSearches(lists),
			...groupSearches,
			searchReportingTags,
			searchRuleAccounts,
		},
	};

	async execute(this: IExecuteFunctions) {
		return await route(this, resources);
	}
}
