import type { INodeProperties } from 'n8n-workflow';

export const createMissingCurrencies: INodeProperties = {
	displayName: 'Create Missing Currencies',
	name: 'createMissingCurrencies',
	type: 'boolean',
	default: false,
	description: 'Whether to add currencies that Amazon pays in and your organization does not have',
};

export const writeRates: INodeProperties = {
	displayName: 'Write Rates',
	name: 'writeRates',
	type: 'boolean',
	default: false,
	description:
		'Whether to store the rate that Amazon paid for the last day of its period, where Zoho Books has none of that day. A rate that stands there is never changed.',
};
