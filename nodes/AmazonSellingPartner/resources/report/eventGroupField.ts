import type { INodeProperties } from 'n8n-workflow';

export const eventGroupField: INodeProperties = {
	displayName: 'Add Payment Details',
	name: 'addEventGroup',
	type: 'boolean',
	default: true,
	description:
		'Whether to add to a settlement report what Amazon paid for its period and at which exchange rate (the financial event group)',
};
