import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOf } from '../../../../nodes/clients/transport/secrets.ts';

const secrets = ['Atza|IwEBIHplanted-canary', 'Atzr|refresh-canary', 'amzn1.oa2-cs.v1.canary-0815'];
const mask = maskOf(secrets);

describe('the mask of a call', () => {
	it.each([
		['as they are', (secret: string) => `x-amz-access-token: ${secret}`],
		['within JSON', (secret: string) => JSON.stringify({ headers: { token: secret } })],
		['encoded for an address', (secret: string) => `?t=${encodeURIComponent(secret)}&x=1`],
		['cut short', (secret: string) => `${secret.slice(0, -4)}… was sent`],
		['in base64', (secret: string) => `Basic ${btoa(secret)}`],
		['in capitals', (secret: string) => secret.toUpperCase()],
	])('hides secrets %s', (_how, told) => {
		for (const secret of secrets) {
			const masked = mask(told(secret));
			expect(masked).toContain('[hidden]');
			expect(masked.toLowerCase()).not.toMatch(/canary|iwebih|y2fuyxj5/);
		}
	});

	it('hides what looks like a secret, whoever it belongs to', () => {
		const told =
			'<Error>X-Amz-Signature=0123abc&amp;x</Error> Authorization: Zoho-oauthtoken 1000.aa.bb, ' +
			'"client_secret":"other-secret", refresh_token=some-token, Bearer abc.def';
		const masked = maskOf([])(told);
		for (const secret of ['0123abc', '1000.aa.bb', 'other-secret', 'some-token', 'abc.def']) {
			expect(masked).not.toContain(secret);
		}
	});

	it('leaves words alone that hold none', () => {
		const words = 'Invalid value passed for account_id. The access token you provided has expired.';
		expect(maskOf(['abcdefgh'])(words)).toBe(words);
	});

	it('hides any secret anywhere in any text', () => {
		const secret = fc.stringMatching(/^[A-Za-z0-9|.\-_~]{20,60}$/);
		fc.assert(
			fc.property(secret, fc.string(), fc.string(), (one, before, after) => {
				expect(maskOf([one])(`${before} ${one} ${after}`)).not.toContain(one);
			}),
		);
	});
});
