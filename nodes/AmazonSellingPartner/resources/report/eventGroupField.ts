import type { INodeProperties } from 'n8n-workflow';

export const eventGroupField: INodeProperties = {
	displayName: 'Add Event Group',
	name: 'addEventGroup',
	type: 'boolean',
	default: true,
	description:
		'Whether to add to a settlement report the event group of its period, with what Amazon paid and at which exchange rate',
};
