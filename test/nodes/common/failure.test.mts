import type { INode } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { nodeError } from '../../../nodes/common/explain.ts';
import { failureOf } from '../../../nodes/common/failure.ts';
import { Refusal } from '../../../nodes/domain/refusal.ts';
import type { RefusalCode } from '../../../nodes/domain/refusalCodes.ts';

const refusal = (code: RefusalCode, details = {}) =>
	new Refusal(code, 'What.', 'Do this.', details);
const node = { name: 'Node', type: 'node', typeVersion: 1, position: [0, 0], parameters: {} };

describe("n8n's failure", () => {
	it.each([
		['rateLimit', { retryAfterSeconds: '60' }, { cause: 'rate-limited', retryAfterMs: 60_000 }],
		[
			'dailyLimit',
			{ retryAfterSeconds: '7200', resetsAt: '2026-11-25T00:00:00.000Z' },
			{
				cause: 'quota-exhausted',
				retryAfterMs: 7_200_000,
				resetsAtEpochMs: Date.UTC(2026, 10, 25),
			},
		],
		[
			'blocked',
			{ retryAfterSeconds: '3600' },
			{ cause: 'quota-exhausted', retryAfterMs: 3_600_000 },
		],
		['serverTrouble', {}, { cause: 'temporarily-unavailable' }],
		['waiting', {}, { cause: 'temporarily-unavailable' }],
		['reconnect', {}, { cause: 'credential-invalid' }],
		['missingAccount', {}, { cause: 'configuration-invalid' }],
		['clockDiffers', {}, { cause: 'configuration-invalid' }],
		['doesNotAddUp', {}, undefined],
		['cancelled', {}, undefined],
	] as const)('of %s', (code, details, failure) => {
		expect(failureOf(refusal(code, details))).toEqual(failure);
	});

	it('calls what is no refusal a defect', () => {
		expect(failureOf(new TypeError('x is undefined'))).toEqual({ cause: 'node-defect' });
	});

	it('stands on the error that stops the node, whose message ends in the next step', () => {
		const error = nodeError(node as unknown as INode, refusal('reconnect'), 0);
		expect(error).toMatchObject({
			message: 'What. Do this.',
			description: 'Do this.',
			failure: { cause: 'credential-invalid' },
		});
	});

	it('keeps its own words where n8n would put others in their place', () => {
		const lost = new Refusal('noAnswer', 'Not reached (connect ECONNREFUSED).', 'Run again.');
		expect(nodeError(node as unknown as INode, lost, 0).message).toBe(
			'Not reached (connect ECONNREFUSED). Run again.',
		);
	});
});
