import { describe, expect, it } from 'vitest';
import { readable, redactedHeaders, redactedUrl } from './exchange.mts';

describe('the log of a simulator', () => {
	it('shows headers without their secrets', () => {
		const headers = { authorization: 'Bearer x', 'x-amz-access-token': 'Atza|x', accept: '*/*' };
		expect(redactedHeaders(headers)).toEqual({
			authorization: 'redacted',
			'x-amz-access-token': 'redacted',
			accept: '*/*',
		});
	});

	it('hides secrets in an address, not the token of the next page', () => {
		expect(redactedUrl('/token?client_id=a&client_secret=b&refresh_token=c')).toBe(
			'/token?client_id=a&client_secret=redacted&refresh_token=redacted',
		);
		expect(redactedUrl('/reports?nextToken=abc')).toBe('/reports?nextToken=abc');
	});

	it('reads forms and JSON, hides their secrets and keeps numeric codes', () => {
		const form = 'application/x-www-form-urlencoded';
		expect(readable('grant_type=authorization_code&code=x', form)).toEqual({
			grant_type: 'authorization_code',
			code: 'redacted',
		});
		expect(readable('{"access_token":"x","expires_in":3600}')).toEqual({
			access_token: 'redacted',
			expires_in: 3600,
		});
		expect(readable('{"code":57}')).toEqual({ code: 57 });
	});

	it('leaves other text as it is', () => {
		expect(readable('<Error/>')).toBe('<Error/>');
	});
});
