import type { INodeProperties } from 'n8n-workflow';
import { accountsUrlExpression, dataCenters } from './hosts';

const onlyCustom = { show: { dataCenter: ['custom'] } };

const where: INodeProperties[] = [
	{
		displayName: 'Data Center',
		name: 'dataCenter',
		type: 'options',
		default: 'us',
		description:
			'Where your Zoho account lives: the ending of the address when you are signed in to Zoho Books. Custom is for a gateway or a test server.',
		options: [...Object.entries(dataCenters), ['custom', { name: 'Custom' }] as const]
			.map(([value, { name }]) => ({ name, value }))
			.sort((left, right) => left.name.localeCompare(right.name)),
	},
	{
		displayName: 'Accounts URL',
		name: 'accountsUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://gateway.example.com/accounts',
		description: 'Address that stands in for Zoho Accounts (https; http on this machine only)',
		displayOptions: onlyCustom,
	},
	{
		displayName: 'API Base URL',
		name: 'apiBaseUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://gateway.example.com',
		description:
			'Address that stands in for Zoho Books, the part before /books/v3 (https; http on this machine only)',
		displayOptions: onlyCustom,
	},
	{
		displayName: 'Organization ID',
		name: 'organizationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10234695',
		description:
			'The organization that nodes use when none is chosen in them. In Zoho Books under Manage Organizations.',
	},
];

const operations = (area: string, ...names: string[]): string[] =>
	names.map((name) => `ZohoBooks.${area}.${name}`);

const areas = [
	/** Journals and the chart of accounts. */
	'accountants',
	/** Bank accounts and transactions. */
	'banking',
	'bills',
	'contacts',
	'creditnotes',
	'customerpayments',
	/** Vendor credits. */
	'debitnotes',
	'expenses',
	/** And sales receipts. */
	'invoices',
	'purchaseorders',
	/** Items, taxes, currencies, rates, locations, tags, organizations. */
	'settings',
	'vendorpayments',
];

/** Of what the node's resources use. Zoho wants commas between scopes. */
export const scopes: readonly string[] = areas.flatMap((area) =>
	operations(area, 'CREATE', 'READ', 'UPDATE', 'DELETE'),
);

const hidden = (displayName: string, name: string, value: string): INodeProperties => ({
	displayName,
	name,
	default: value,
	type: 'hidden',
});

/** `offline` and `consent` are what makes Zoho hand out a refresh token. */
const signIn: INodeProperties[] = [
	hidden('Grant Type', 'grantType', 'authorizationCode'),
	hidden('Authorization URL', 'authUrl', accountsUrlExpression('/oauth/v2/auth')),
	hidden('Access Token URL', 'accessTokenUrl', accountsUrlExpression('/oauth/v2/token')),
	hidden('Scope', 'scope', scopes.join(',')),
	hidden('Query Parameters', 'authQueryParameters', 'access_type=offline&prompt=consent'),
	hidden('Authentication', 'authentication', 'body'),
];

export const zohoBooksFields: INodeProperties[] = [...where, ...signIn];
