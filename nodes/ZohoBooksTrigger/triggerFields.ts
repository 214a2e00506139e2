import type { INodeProperties } from 'n8n-workflow';
import { changing } from '../clients/zohoBooks/changing';
import { organizationField } from '../clients/zohoBooks/organizationField';

/** No field takes an expression: a value that changes by itself would begin anew each time. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'journal',
		description: 'The records that are watched: those whose changes Zoho Books can list',
		options: Object.entries(changing)
			.map(([value, { name }]) => ({ name, value }))
			.sort((left, right) => left.name.localeCompare(right.name)),
	},
	{ ...organizationField, noDataExpression: true },
	{
		displayName: 'Days of History to Start With',
		name: 'firstLookBackDays',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 0, maxValue: 730 },
		default: 0,
		description:
			'How many days back the first run goes; 0 brings only what changes from now on. Deleted records are not told.',
	},
];
