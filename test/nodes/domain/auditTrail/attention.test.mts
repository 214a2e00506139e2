import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../../nodes/domain/auditTrail/attention.ts';
import { attentionTable } from '../../../../nodes/domain/auditTrail/attentionPage.ts';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';

const now = Date.parse('2026-05-20T12:00:00Z');
const rows = readAuditRows([
	{ key: 'report:1', status: 'posted', record: '1' },
	{ key: 'report:2', status: 'waiting', record: '2', lastAttempt: '2026-05-20T11:00:00Z' },
	{
		key: 'report:3',
		status: 'failed',
		record: '<b>{3}</b>',
		code: 'closedPeriod',
		lastAttempt: '2026-05-20T11:00:00Z',
		cause: '<script>alert(1)</script>',
		nextStep: 'Open the period.',
		zohoLink: 'javascript:alert(1)',
		executionLink: 'https://n8n.example/workflow/1/executions/2',
	},
	{ key: 'no status yet' },
	{ nothing: true },
]);
const entries = attentionOf(rows, { now, byHand: false });

describe('what needs attention', () => {
	it('is what is not done, what failed first, under labels that are all different', () => {
		expect(entries.map(({ label }) => label)).toEqual([
			'1. b3/b (failed)',
			'2. no status yet (received)',
			'3. 2 (waiting)',
		]);
	});

	it('says when each is tried again', () => {
		expect(attentionTable(entries)).toContain('Next time: 2026-05-21 10:50 UTC.');
	});

	it('takes no text for markup, and no address but a web page', () => {
		const text = attentionTable(entries);
		expect(text).not.toContain('<script>');
		expect(text).not.toContain('javascript:');
		expect(text).toContain('href="https://n8n.example/workflow/1/executions/2"');
	});

	it('offers to release a file that does not add up by what its row names, and nothing else', () => {
		const torn = { status: 'failed', code: 'doesNotAddUp', outcome: 'difference -30.00' };
		const some = attentionOf(
			readAuditRows([
				{ ...torn, key: 'report:5', kind: 'report' },
				{ ...torn, key: 'day:6', kind: 'day' },
				{ ...torn, key: 'report:7', kind: 'report', code: 'closedPeriod' },
				{ ...torn, key: 'report:8', kind: 'report', outcome: 'released -30.00 by a person' },
			]),
			{ now, byHand: false },
		);
		expect(some.map(({ release }) => release)).toEqual(['-30.00', '', '', '']);
		expect(attentionTable(some)).toContain('its difference of -30.00 in the suspense account');
	});

	it('says so where there is nothing', () => {
		expect(attentionTable([])).toContain('nothing to do');
	});
});
