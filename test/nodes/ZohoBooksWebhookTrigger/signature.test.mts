import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned } from '../../../nodes/ZohoBooksWebhookTrigger/signature.ts';

const secret = 'sharedSecret12';
const bytes = (text: string) => new TextEncoder().encode(text);
const body = '{"created_date":"2026-06-09","invoice":{"invoice_id":"460000000000111"}}';
const delivery = (signature: string, changes: object = {}) => ({
	signature,
	rawBody: bytes(body),
	parameters: [] as Array<[string, string]>,
	isForm: false,
	...changes,
});
const digest = (text: string, encoding: 'hex' | 'base64' | 'base64url', key = secret) =>
	createHmac('sha256', key).update(text).digest(encoding);

describe('the signature of a delivery', () => {
	it.each(['hex', 'base64', 'base64url'] as const)(
		'is accepted as a digest alone (%s)',
		(encoding) => {
			expect(isSigned(secret, delivery(digest(body, encoding)))).toBe(true);
			expect(isSigned(secret, delivery(digest(body, encoding, 'anotherSecret')))).toBe(false);
		},
	);

	it('covers the parameters, sorted by name, before the body', () => {
		const parameters: Array<[string, string]> = [
			['subscription_id', '90343'],
			['name', 'basic'],
		];
		const signature = digest(`namebasicsubscription_id90343${body}`, 'hex');
		expect(isSigned(secret, delivery(signature, { parameters }))).toBe(true);
		expect(isSigned(secret, delivery(signature, { parameters: [parameters[0]] }))).toBe(false);
	});

	it('of a form covers its fields', () => {
		const form = {
			rawBody: bytes('b=2&a=1'),
			parameters: [
				['b', '2'],
				['a', '1'],
			],
			isForm: true,
		};
		expect(isSigned(secret, delivery(digest('a1b2', 'hex'), form))).toBe(true);
	});

	it.each(['hex', 'base64', 'base64url'] as const)('may bear its time (%s)', (encoding) => {
		const signature = `t=1765432100,v=${digest(`1765432100.${body}`, encoding)}`;
		expect(isSigned(secret, delivery(signature))).toBe(true);
		expect(isSigned(secret, delivery(signature.replace('t=17', 't=18')))).toBe(false);
	});

	it('is refused where anything of it or of the body is changed, and without a secret', () => {
		const good = digest(body, 'hex');
		expect(isSigned('', delivery(digest(body, 'hex', '')))).toBe(false);
		fc.assert(
			fc.property(fc.nat(body.length - 1), fc.nat(63), (at, digit) => {
				const changed = bytes(body);
				changed[at] = (changed[at] ?? 0) ^ 1;
				expect(isSigned(secret, delivery(good, { rawBody: changed }))).toBe(false);
				const other = (parseInt(good[digit] ?? '0', 16) ^ 1).toString(16);
				const forged = good.slice(0, digit) + other + good.slice(digit + 1);
				expect(isSigned(secret, delivery(forged))).toBe(false);
			}),
		);
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(isSigned(secret, delivery(text))).toBe(false);
			}),
		);
	});
});
