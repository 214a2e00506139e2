import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';
import { failureMessage } from '../../../../nodes/domain/auditTrail/failureMessage.ts';

const execution = {
	workflow: 'Settlements',
	cause: '2 of 3 records were not posted.',
	nextStep: '',
	link: 'https://n8n.example/workflow/1/executions/7',
};

const failed = (key: string, cause: string, nextStep: string) => ({
	key,
	status: 'failed',
	record: key,
	cause,
	nextStep,
});

const refused = (count: number) =>
	readAuditRows(
		Array.from({ length: count }, (_, index) => failed(`R${index}`, 'Signed out.', 'Sign in.')),
	);

describe('the message of a failed execution', () => {
	it('tells the cause first, then its records, what to do, and where', () => {
		const rows = [
			failed('report:1', 'The period is closed.', 'Open it.'),
			failed('AMZ-S-1-202605', 'The period is closed.', 'Open it.'),
			failed('report:2', 'The file is torn.', 'Wait for a new one.'),
			{ ...failed('report:3', 'Old.', ''), status: 'posted' },
		];
		expect(failureMessage(readAuditRows(rows), execution)).toMatchObject({
			subject: 'Amazon to Zoho Books failed: The period is closed.',
			text: [
				'The period is closed.',
				'Records: report:1, AMZ-S-1-202605',
				'What to do: Open it.',
				'',
				'The file is torn.',
				'Record: report:2',
				'What to do: Wait for a new one.',
				'',
				'Workflow: Settlements',
				'Execution: https://n8n.example/workflow/1/executions/7',
			].join('\n'),
		});
	});

	it('tells what n8n tells where the audit trail knows nothing', () => {
		const { text } = failureMessage([], { ...execution, nextStep: 'Open the books.' });
		expect(text).toMatch(/^2 of 3 records were not posted\.\nWhat to do: Open the books\.\n\n/);
	});

	it('is short enough for a chat, however much failed', () => {
		const { text } = failureMessage(refused(5000), execution);
		expect(text).toContain('R9 and 4990 more');
		const many = Array.from({ length: 12 }, (_, index) => failed('R', `Cause ${index}.`, ''));
		expect(failureMessage(readAuditRows(many), execution).text).toContain('7 more causes');
	});

	it('has a subject of one line, and no markup of others in its HTML', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (cause, link) => {
				const { subject, html } = failureMessage([], { ...execution, cause, link });
				expect(subject).not.toMatch(/[\r\n]/);
				expect(subject.length).toBeLessThanOrEqual(140);
				expect(html.match(/<(?!\/?(?:p|b|br \/|a href="https?:[^"<]*")>)/g)).toBeNull();
			}),
		);
		const hostile = failureMessage(readAuditRows([failed('<img src=x>', '<script>', '')]), {
			...execution,
			link: 'javascript:alert(1)',
		});
		expect(hostile.html).not.toMatch(/<script|<img|javascript/);
		expect(hostile.text).not.toContain('javascript');
	});
});
