import { Expression, Workflow } from 'n8n-workflow';
import type { INode, INodeType, INodeTypes } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { ZohoBooksOAuth2Api } from '../../credentials/ZohoBooksOAuth2Api.credentials.ts';

Expression.setExpressionEngine('legacy');

const credential = new ZohoBooksOAuth2Api();
const valueOf = (name: string) => credential.properties.find((one) => one.name === name)?.default;

/** The hidden addresses as n8n resolves them for what the user chose. */
function addresses(chosen: { dataCenter: string; accountsUrl?: string }) {
	const node: INode = {
		id: '1',
		name: 'any',
		type: 'any',
		typeVersion: 1,
		parameters: {},
		position: [0, 0],
	};
	const type = { description: { properties: [] } } as unknown as INodeType;
	const nodeTypes: INodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const data = {
		accountsUrl: '',
		...chosen,

		authUrl: valueOf('authUrl'),
		accessTokenUrl: valueOf('accessTokenUrl'),
	} as never;
	const resolved = expression.getComplexParameterValue(
		...([node, data, 'internal', {}, undefined, undefined, data] as const),
	) as { authUrl: string; accessTokenUrl: string };
	return [resolved.authUrl, resolved.accessTokenUrl];
}

/** What the resources of the node need. */
const modules = [
	'accountants',
	'banking',
	'bills',
	'contacts',
	'creditnotes',
	'customerpayments',
	'debitnotes',
	'expenses',
	'invoices',
	'purchaseorders',
	'settings',
	'vendorpayments',
];

describe('the Zoho Books credential', () => {
	it("is n8n's OAuth2, named as the contract says", () => {
		expect(credential).toMatchObject({
			name: 'zohoBooksOAuth2Api',
			displayName: 'Zoho Books OAuth2 API',
			extends: ['oAuth2Api'],
		});
		const shown = credential.properties.filter(({ type }) => type !== 'hidden');
		expect(shown.map(({ name }) => name)).toEqual([
			'dataCenter',
			'accountsUrl',
			'apiBaseUrl',
			'organizationId',
		]);
	});

	it.each([
		['us', 'https://accounts.zoho.com'],
		['eu', 'https://accounts.zoho.eu'],
		['in', 'https://accounts.zoho.in'],
		['au', 'https://accounts.zoho.com.au'],
		['jp', 'https://accounts.zoho.jp'],
		['ca', 'https://accounts.zohocloud.ca'],
		['cn', 'https://accounts.zoho.com.cn'],
		['sa', 'https://accounts.zoho.sa'],
	])('signs in for %s at %s', (dataCenter, accounts) => {
		const expected = [`${accounts}/oauth/v2/auth`, `${accounts}/oauth/v2/token`];
		expect(addresses({ dataCenter })).toEqual(expected);
		expect(addresses({ dataCenter, accountsUrl: 'https://evil.example' })).toEqual(expected);
	});

	it('signs in at a custom address, but never in the clear over the net', () => {
		const at = (accountsUrl: string) => addresses({ dataCenter: 'custom', accountsUrl })[1];
		expect(at('https://gateway.example/zoho/')).toBe('https://gateway.example/zoho/oauth/v2/token');
		expect(at('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080/oauth/v2/token');
		for (const unsafe of [
			'http://gateway.example',
			'http://localhost.evil.example',
			'',
			'ftp://x',
		]) {
			expect(at(unsafe)).toMatch(/^https:\/\/[a-z-]+\.invalid\//);
		}
	});

	it('asks for a refresh token, and for no more than the resources of the node need', () => {
		expect(valueOf('authQueryParameters')).toBe('access_type=offline&prompt=consent');
		expect(valueOf('authentication')).toBe('body');
		expect(String(valueOf('scope')).split(',')).toEqual([
			...modules.flatMap((area) =>
				['CREATE', 'READ', 'UPDATE', 'DELETE'].map((one) => `ZohoBooks.${area}.${one}`),
			),
		]);
	});
});
