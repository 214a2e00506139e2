import { describe, expect, it } from 'vitest';
import { read } from '../../../../../nodes/clients/zohoBooks/http/answer.ts';
import { maskOf } from '../../../../../nodes/clients/transport/secrets.ts';
import { readJson } from '../../../../../nodes/domain/exactJson.ts';

describe('an answer of Zoho', () => {
	it('keeps every digit of ids and rates that a double would lose', () => {
		expect(
			readJson(
				'{"id":260815000000122028,"rate":0.731208111923456789,"text":"id 260815000000122028"}',
			),
		).toEqual({
			id: '260815000000122028',
			rate: '0.731208111923456789',
			text: 'id 260815000000122028',
		});
	});

	it('leaves numbers alone that a double holds', () => {
		expect(readJson('{"total":5468.69,"page":1,"rate":0.73120811919,"time":"2026-06-09"}')).toEqual(
			{
				total: 5468.69,
				page: 1,
				rate: 0.73120811919,
				time: '2026-06-09',
			},
		);
	});

	it.each([
		[200, '{"code":0}', true],
		[201, '{"journal":{}}', true],
		[200, '{"code":"0"}', true],
		[200, '{"code":57,"message":"no"}', false],
		[200, '{"error":"invalid_code"}', false],
		[200, '<html>', false],
		[400, '{"code":0}', false],
	])('with status %i and body %s is a success: %s', (status, text, ok) => {
		expect(read({ status, headers: {}, text }, maskOf([])).ok).toBe(ok);
	});
});
