import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { searchReports } from '../clients/sellingPartner/listSearch';
import { route } from '../common/route';
import { balance } from './resources/balance/balance.resource';
import { catalogItem } from './resources/catalogItem/catalogItem.resource';
import { destination } from './resources/destination/destination.resource';
import { inventory } from './resources/inventory/inventory.resource';
import { listing } from './resources/listing/listing.resource';
import { marketplace } from './resources/marketplace/marketplace.resource';
import { order } from './resources/order/order.resource';
import { payout } from './resources/payout/payout.resource';
import { report } from './resources/report/report.resource';
import { settlement } from './resources/settlement/settlement.resource';
import { subscription } from './resources/subscription/subscription.resource';
import { summary } from './resources/summary/summary.resource';
import { transaction } from './resources/transaction/transaction.resource';

const resources = {
	balance,
	catalogItem,
	destination,
	inventory,
	listing,
	marketplace,
	order,
	payout,
	report,
	settlement,
	subscription,
	summary,
	transaction,
};

export class AmazonSellingPartner implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Amazon Selling Partner',
		name: 'amazonSellingPartner',
		icon: { light: 'file:amazonSellingPartner.svg', dark: 'file:amazonSellingPartner.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Reads settlements, transactions, orders and reports of an Amazon seller account',
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
					{ name: 'Balance', value: 'balance' },
					{ name: 'Catalog Item', value: 'catalogItem' },
					{ name: 'Inventory', value: 'inventory' },
					{ name: 'Listing', value: 'listing' },
					{ name: 'Marketplace', value: 'marketplace' },
					{ name: 'Notification Destination', value: 'destination' },
					{ name: 'Notification Subscription', value: 'subscription' },
					{ name: 'Order', value: 'order' },
					{ name: 'Payout', value: 'payout' },
					{ name: 'Report', value: 'report' },
					{ name: 'Settlement', value: 'settlement' },
					{ name: 'Summary', value: 'summary' },
					{ name: 'Transaction', value: 'transaction' },
				],
			},
			...Object.values(resources).flatMap(({ description }) => description),
		],
	};

	methods = { listSearch: { searchReports } };

	async execute(this: IExecuteFunctions) {
		return await route(this, resources);
	}
}
