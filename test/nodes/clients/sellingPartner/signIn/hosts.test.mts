import { describe, expect, it } from 'vitest';
import {
	apiBaseUrl,
	requireSafeUrl,
	tokenUrl,
} from '../../../../../nodes/clients/sellingPartner/signIn/hosts.ts';
import type { SellingPartnerCredential } from '../../../../../nodes/clients/sellingPartner/signIn/hosts.ts';

const credential: SellingPartnerCredential = {
	region: 'na',
	environment: 'production',
	clientId: '',
	clientSecret: '',
	refreshToken: '',
};

const custom = (url: string): SellingPartnerCredential => ({
	...credential,
	environment: 'custom',
	apiBaseUrl: url,
	tokenUrl: url,
});

describe('hosts', () => {
	// https://developer-docs.amazon.com/sp-api/docs/sp-api-endpoints
	it.each([
		['na', 'production', 'https://sellingpartnerapi-na.amazon.com'],
		['eu', 'production', 'https://sellingpartnerapi-eu.amazon.com'],
		['fe', 'sandbox', 'https://sandbox.sellingpartnerapi-fe.amazon.com'],
	] as const)('are those of the region %s in %s', (region, environment, url) => {
		expect(apiBaseUrl({ ...credential, region, environment })).toBe(url);
		expect(tokenUrl({ ...credential, region, environment })).toBe(
			'https://api.amazon.com/auth/o2/token',
		);
	});

	it('ignore the custom addresses unless the environment is custom', () => {
		const stale = { ...custom('https://old.example.com'), environment: 'production' as const };
		expect(tokenUrl(stale)).toBe('https://api.amazon.com/auth/o2/token');
	});

	it.each([
		'https://gateway.example.com/amazon/',
		'http://127.0.0.1:8080',
		'http://localhost:1/',
		'http://[::1]:5',
	])('may be %s when custom', (url) => {
		expect(apiBaseUrl(custom(url))).toBe(url.replace(/\/$/, ''));
	});

	it.each([
		'http://gateway.example.com',
		'http://127.0.0.1.example.com',
		'ftp://127.0.0.1',
		'gateway',
		'',
	])('may not be "%s": secrets would travel in the clear', (url) => {
		expect(() => apiBaseUrl(custom(url))).toThrow(/not an https address/);
		expect(() => tokenUrl(custom(url))).toThrow(/not an https address/);
		expect(() => requireSafeUrl(url, 'The address')).toThrow(/not an https address/);
	});

	it('of a file are not repeated when refused: the address is a key', () => {
		expect(() => requireSafeUrl('http://example.com/?X-Amz-Signature=abc', 'The address')).toThrow(
			/^The address is not an https address\.$/,
		);
	});
});
