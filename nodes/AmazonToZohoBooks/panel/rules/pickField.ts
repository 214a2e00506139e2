import type { INodeProperties } from 'n8n-workflow';

interface Pick {
	readonly title: string;
	readonly name: string;
	/** The method that searches the organization's list. */
	readonly search: string;
	readonly placeholder: string;
	readonly description: string;
}

/** A record of the organization, picked from its list or named by id. */
export const pickField = ({
	title,
	name,
	search,
	placeholder,
	description,
}: Pick): INodeProperties => ({
	displayName: title,
	name,
	type: 'resourceLocator',
	default: {
		mode: 'list',
		value: '',
	},
	description,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder,
			typeOptions: {
				searchListMethod: search,
				searchable: true,
			},
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 460000000012345',
		},
	],
});
