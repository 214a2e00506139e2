import type { INodeProperties } from 'n8n-workflow';

const customUrl = (
	displayName: string,
	name: string,
	example: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${example}`,
	description,
	displayOptions: { show: { environment: ['custom'] } },
});

const where: INodeProperties[] = [
	{
		displayName: 'Region',
		name: 'region',
		type: 'options',
		default: 'na',
		description:
			'The region of your Seller Central account. An authorisation covers one region only.',
		options: [
			{
				name: 'Europe, Middle East, Africa and India',
				value: 'eu',
			},
			{ name: 'Far East (Australia, Japan, Singapore)', value: 'fe' },
			{ name: 'North America and Brazil', value: 'na' },
		],
	},
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		default: 'production',
		description:
			"Production is your real account. The sandbox answers with Amazon's made-up figures. Custom is for a gateway or a test server.",
		options: [
			{ name: 'Custom', value: 'custom' },
			{ name: 'Production', value: 'production' },
			{ name: 'Sandbox', value: 'sandbox' },
		],
	},
	customUrl(
		'API Base URL',
		'apiBaseUrl',
		'https://gateway.example.com',
		'Address that stands in for the Selling Partner API (https; http on this machine only)',
	),
	customUrl(
		'Token URL',
		'tokenUrl',
		'https://gateway.example.com/auth/o2/token',
		'Address that issues access tokens (https; http on this machine only)',
	),
];

const who: INodeProperties[] = [
	{
		displayName: 'Client ID',
		name: 'clientId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. amzn1.application-oa2-client.…',
		description: 'From the LWA credentials of your application in the Solution Provider Portal',
	},
	{
		displayName: 'Client Secret',
		name: 'clientSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'From the same place. Amazon ends a client secret after 180 days.',
	},
	{
		displayName: 'Refresh Token',
		name: 'refreshToken',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		placeholder: 'e.g. Atzr|…',
		description:
			'Shown once when you authorise the application for your own account (Authorize app)',
	},
	{
		displayName: 'Seller ID',
		name: 'sellerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. A1B2C3D4E5F6G7',
		description:
			'Merchant token from Account Info. Only needed for listings, and for catalog items by SKU.',
	},
];

/** Always empty: n8n prepares a request only while an expirable field holds nothing. */
const neverStored: INodeProperties = {
	displayName: 'Access Token',
	name: 'accessToken',
	type: 'hidden',
	typeOptions: { expirable: true, password: true },
	default: '',
};

export const sellingPartnerFields: INodeProperties[] = [...where, ...who, neverStored];
