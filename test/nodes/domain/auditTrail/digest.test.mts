import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';
import { digestOf } from '../../../../nodes/domain/auditTrail/digest.ts';
import { digestMessage } from '../../../../nodes/domain/auditTrail/digestMessage.ts';

const to = Date.parse('2026-05-20T06:00:00Z');
const span = { from: to - 24 * 3_600_000, to };

const journal = (key: string, currency: string, journalTotal: string, postedAt: string) => ({
	key,
	kind: 'journal',
	status: 'posted',
	record: key,
	workflow: 'Settlements',
	currency,
	journalTotal,
	journalNumber: `N-${key}`,
	postedAt,
	zohoLink: `https://books.example/${key}`,
});

const rows = readAuditRows([
	journal('J1', 'USD', '0.10', '2026-05-19T06:00:00.000Z'),
	journal('J2', 'USD', '0.20', '2026-05-20T05:59:59.999Z'),
	journal('J3', 'EUR', '12.34', '2026-05-19T12:00:00.000Z'),
	journal('tomorrow', 'USD', '99.00', '2026-05-20T06:00:00.000Z'),
	journal('yesterday', 'USD', '99.00', '2026-05-19T05:59:59.999Z'),
	{
		key: 'report:1',
		kind: 'report',
		status: 'posted',
		total: '99.00',
		postedAt: '2026-05-19T12:00:00Z',
	},
	{
		key: 'report:2',
		kind: 'report',
		status: 'failed',
		record: '<img src=x>',
		lastAttempt: '2026-05-20T01:00:00Z',
		cause: 'The period is closed.',
		nextStep: 'Open it.',
		executionLink: 'javascript:alert(1)',
	},
	{ key: 'report:3', kind: 'report', status: 'failed', lastAttempt: '2026-05-10T01:00:00Z' },
]);
const digest = digestOf(rows, span);
const message = digestMessage(digest);

describe('the daily digest', () => {
	it('tells the journals of the span, its end left out, and no settlement beside its journals', () => {
		expect(digest.posted.map(({ record }) => record)).toEqual(['J1', 'J2', 'J3']);
	});

	it('tells what was tried in the span and is still failed', () => {
		expect(digest.failed).toMatchObject([{ cause: 'The period is closed.', nextStep: 'Open it.' }]);
	});

	it('adds exactly, each currency by itself', () => {
		expect(digest.sums).toMatchObject([
			{ currency: 'EUR', count: 1, amount: '12.34' },
			{ currency: 'USD', count: 2, amount: '0.30' },
		]);
	});

	it('says the counts in its subject, and the same in text and HTML', () => {
		expect(message.subject).toBe('Amazon to Zoho Books, 2026-05-20: 1 failed, 3 journals posted');
		for (const body of [message.text, message.html]) {
			expect(body).toContain('The period is closed.');
			expect(body).toContain('https://books.example/J3');
			expect(body).toContain('N-J1');
		}
	});

	it('takes no text for markup, and no address but a web page', () => {
		expect(message.html).not.toContain('<img');
		expect(message.html + message.text).not.toContain('javascript:');
	});

	it('says so where nothing was, and that nothing need be sent', () => {
		const empty = digestOf([], span);
		expect(empty.isEmpty).toBe(true);
		expect(digestMessage(empty).text).toContain('Nothing was posted');
	});

	it('counts each journal in exactly one of two spans that meet', () => {
		const middle = fc.integer({ min: span.from, max: to });
		fc.assert(
			fc.property(middle, (cut) => {
				const first = digestOf(rows, { from: span.from, to: cut });
				const second = digestOf(rows, { from: cut, to });
				expect(first.posted.length + second.posted.length).toBe(digest.posted.length);
			}),
		);
	});
});
