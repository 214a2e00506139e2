import type { INodeProperties } from 'n8n-workflow';

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort((left, right) =>
	left.localeCompare(right),
);

/** The time zone of the books, from the list that the machine knows. */
export const timeZoneField: INodeProperties = {
	displayName: 'Time Zone of the Books',
	name: 'timeZone',
	type: 'options',
	default: '',
	description:
		'Decides into which month a charge falls. With none chosen, the time zone of your Zoho Books organization.',
	options: [
		{
			name: '(Time Zone of the Organization)',
			value: '',
		},
		...zones.map((zone) => ({ name: zone, value: zone })),
	],
};
