import type { INodeProperties } from 'n8n-workflow';

/** What Amazon adds to an order on request; what names the buyer needs a role of its own. */
export const includedDataField: INodeProperties = {
	displayName: 'Include',
	name: 'includedData',
	type: 'multiOptions',
	default: ['PROCEEDS', 'PROMOTION', 'FULFILLMENT', 'PACKAGES', 'TAX'],
	description: 'What Amazon adds to the order. Buyer and recipient need roles for personal data.',
	options: [
		{ name: 'Buyer', value: 'BUYER' },
		{ name: 'Cancellation', value: 'CANCELLATION' },
		{ name: 'Expense (Points)', value: 'EXPENSE' },
		{ name: 'Fulfillment', value: 'FULFILLMENT' },
		{ name: 'Fulfillment Orders', value: 'FULFILLMENT_ORDERS' },
		{ name: 'Packages', value: 'PACKAGES' },
		{ name: 'Payment', value: 'PAYMENT' },
		{ name: 'Proceeds', value: 'PROCEEDS' },
		{ name: 'Promotion', value: 'PROMOTION' },
		{ name: 'Recipient', value: 'RECIPIENT' },
		{ name: 'Tax', value: 'TAX' },
	],
};
