import type { INodeProperties } from 'n8n-workflow';

/** The panel of a request to any endpoint. */
export const requestFields: INodeProperties[] = [
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		default: 'GET',
		description: 'What is done: read, add, change or delete',
		options: ['DELETE', 'GET', 'POST', 'PUT'].map((value) => ({ name: value, value })),
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. /estimates/460000000038001',
		description:
			'The part of the address behind /books/v3, as the API documentation of Zoho Books has it. The organization is added by itself.',
	},
	{
		displayName: 'Query',
		name: 'query',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
		description: 'What narrows or sorts the answer',
		options: [
			{
				displayName: 'Parameter',
				name: 'parameter',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. filter_by',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. Status.Draft',
					},
				],
			},
		],
	},
	{
		displayName: 'Body',
		name: 'body',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "customer_id": "460000000000111" }',
		description: 'What is sent, as JSON. IDs are texts: as numbers they are too long.',
		displayOptions: { show: { method: ['POST', 'PUT'] } },
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: { show: { method: ['GET'] } },
	},
];
