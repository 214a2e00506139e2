import type { INodeProperties } from 'n8n-workflow';

const invoicePer: INodeProperties = {
	displayName: 'One Invoice For',
	name: 'invoicePer',
	type: 'options',
	default: 'order',
	description:
		'How many orders an invoice holds. With many orders a month take days. For settlement reports it does not matter.',
	options: [
		{
			name: 'Each Day and Marketplace',
			value: 'day',
			description: 'Once the day is over; up to 150 orders in one invoice',
		},
		{
			name: 'Each Order',
			value: 'order',
			description: 'When it has shipped',
		},
	],
};

const customer: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'string',
	default: 'Amazon ({marketplace})',
	description:
		'The name of the contact that gets the invoices. {marketplace} stands for the marketplace, as Amazon.com, and {currency} for the currency. No data of buyers is needed.',
};

const createMissingRecords: INodeProperties = {
	displayName: 'Create Missing Customer and Items',
	name: 'createMissingRecords',
	type: 'boolean',
	default: false,
	description:
		'Whether to create the customer in Zoho Books, and the items for all that has no item of its own SKU',
};

/** What invoices need besides a mapping. */
export const invoiceFields: readonly INodeProperties[] = [
	invoicePer,
	customer,
	createMissingRecords,
];
