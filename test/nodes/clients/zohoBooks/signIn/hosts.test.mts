import { describe, expect, it } from 'vitest';
import { apiBaseOf, dataCenters } from '../../../../../nodes/clients/zohoBooks/signIn/hosts.ts';

describe('the API host', () => {
	it.each([
		['us', 'https://www.zohoapis.com'],
		['eu', 'https://www.zohoapis.eu'],
		['in', 'https://www.zohoapis.in'],
		['au', 'https://www.zohoapis.com.au'],
		['jp', 'https://www.zohoapis.jp'],
		['ca', 'https://www.zohoapis.ca'],
		['cn', 'https://www.zohoapis.com.cn'],
		['sa', 'https://www.zohoapis.sa'],
	])('of %s is %s', (dataCenter, api) => {
		expect(apiBaseOf({ dataCenter: String(dataCenter) })).toBe(api);
	});

	it('follows the token only to hosts of the table', () => {
		const chosen = { dataCenter: 'us' };
		expect(apiBaseOf({ ...chosen, apiDomain: 'https://www.zohoapis.eu/' })).toBe(
			'https://www.zohoapis.eu',
		);
		expect(apiBaseOf({ ...chosen, apiDomain: 'https://evil.example' })).toBe(
			'https://www.zohoapis.com',
		);
	});

	it('of a custom data center is what the user says, whatever the token says', () => {
		const custom = { dataCenter: 'custom', apiDomain: 'https://www.zohoapis.eu' };
		const baseOf = (apiBaseUrl: string) => apiBaseOf({ ...custom, apiBaseUrl });
		expect(baseOf('https://gateway.example/zoho/')).toBe('https://gateway.example/zoho');
		expect(baseOf('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
		for (const unsafe of ['http://gateway.example', 'http://localhost.evil.example', '']) {
			expect(baseOf(unsafe)).toBeUndefined();
		}
	});

	it('is none for a data center that does not exist', () => {
		for (const dataCenter of ['', 'uk', 'constructor']) {
			expect(apiBaseOf({ dataCenter })).toBeUndefined();
		}
	});

	it('and the sign-in host of Canada do not follow the pattern of the others', () => {
		expect(dataCenters.ca.accounts).toBe('https://accounts.zohocloud.ca');
	});
});
