import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditRows } from '../../../../nodes/domain/auditTrail/auditRow.ts';
import { decideAll } from '../../../../nodes/domain/auditTrail/decideAll.ts';
import { dueRecords } from '../../../../nodes/domain/auditTrail/dueRecords.ts';

const now = Date.parse('2026-05-20T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
const onSchedule = { now, byHand: false };
const byHand = { now, byHand: true };

const row = (values: Record<string, string>) => ({
	key: 'report:1',
	kind: 'report',
	status: 'failed',
	workflowId: 'one',
	attempts: '1',
	lastAttempt: hoursAgo(1),
	reportCreated: hoursAgo(100),
	...values,
});

const decided = (values: Record<string, string>, circumstances = onSchedule) =>
	decideAll(readAuditRows([row(values)]), circumstances).get('report:1');

describe('one record', () => {
	// prettier-ignore
	it.each([
		['a rate limit, an hour ago', { code: 'rateLimit' }, 'now'],
		['a rate limit, ten times', { code: 'rateLimit', attempts: '10' }, 'now'],
		['a rate limit, a minute ago', { code: 'rateLimit', lastAttempt: hoursAgo(0.02) }, 'later'],
		['the daily limit, until the service opens', { code: 'dailyLimit', retryAt: hoursAgo(-5) }, 'later'],
		['the daily limit, opened again', { code: 'dailyLimit', retryAt: hoursAgo(0.1) }, 'now'],
		['a closed period, an hour ago', { code: 'closedPeriod' }, 'later'],
		['a closed period, a day ago', { code: 'closedPeriod', lastAttempt: hoursAgo(24) }, 'now'],
		['a missing account, an hour ago', { code: 'missingAccount' }, 'now'],
		['a missing account, for more than a day', { code: 'missingAccount', attempts: '30' }, 'later'],
		['a torn file, an hour ago', { code: 'doesNotAddUp' }, 'later'],
		['a service in trouble, once', { code: 'serverTrouble' }, 'now'],
		['a service in trouble, four times', { code: 'serverTrouble', attempts: '4' }, 'later'],
		['a service in trouble, for long, a day ago', { code: 'serverTrouble', attempts: '99', lastAttempt: hoursAgo(24) }, 'now'],
		['no code of this package', { code: 'unexpected' }, 'now'],
		['waiting, an hour ago', { status: 'waiting', code: 'waiting' }, 'later'],
		['waiting, six hours ago', { status: 'waiting', code: 'waiting', lastAttempt: hoursAgo(6) }, 'now'],
		['at work since half an hour', { status: 'received', lastAttempt: hoursAgo(0.5) }, 'later'],
		['at work, and n8n was killed', { status: 'pending', lastAttempt: hoursAgo(1) }, 'now'],
		['a row that was made and no more', { status: '', lastAttempt: '' }, 'now'],
		['posted', { status: 'posted' }, 'never'],
		['skipped by a person', { status: 'skipped' }, 'never'],
		['a file that Amazon no longer has', { code: 'rateLimit', reportCreated: hoursAgo(91 * 24) }, 'never'],
		['such a file, but all that is posted is known', { code: 'rateLimit', reportCreated: hoursAgo(91 * 24), payload: '{}' }, 'now'],
	])('%s', (_what, values: Record<string, string>, expected) => {
		expect(decided(values)).toMatchObject({ retry: expected, reason: expect.stringMatching(/\.$/) });
	});

	it.each(['closedPeriod', 'doesNotAddUp', 'reconnect', 'dailyLimit', ''])(
		'%s is tried at once by hand',
		(code) => {
			const values = { code, lastAttempt: hoursAgo(0), retryAt: hoursAgo(-5) };
			expect(decided(values, byHand)?.retry).toBe('now');
		},
	);
});

describe('a dead credential', () => {
	const rows = [1, 2, 3].map((number) =>
		row({ key: `report:${number}`, code: 'reconnect', lastAttempt: hoursAgo(number) }),
	);
	const others = [
		row({ key: 'report:4', code: 'rateLimit', lastAttempt: hoursAgo(9) }),
		row({ key: 'report:5', code: 'rateLimit', workflowId: 'other' }),
	];
	const due = (given: unknown[], circumstances = onSchedule) =>
		[...decideAll(readAuditRows(given), circumstances)]
			.filter(([, { retry }]) => retry === 'now')
			.map(([key]) => key);

	it('stops all records of its workflow but one, and none of another', () => {
		expect(due([...rows, ...others])).toEqual(['report:3', 'report:5']);
	});

	it('lets even that one rest for an hour', () => {
		const fresh = row({ key: 'report:6', code: 'reconnect', lastAttempt: hoursAgo(0.1) });
		expect(due([...rows, ...others, fresh])).toEqual(['report:5']);
	});

	it('stops nothing by hand', () => {
		expect(due([...rows, ...others], byHand)).toHaveLength(5);
	});

	it('is alive again once a record was let in', () => {
		const posted = row({ key: 'report:7', status: 'posted', lastAttempt: hoursAgo(0.5) });
		expect(due([...rows, ...others, posted])).toHaveLength(5);
	});
});

describe('what one execution takes', () => {
	const candidate = (key: string, waitsNoMore = false) => ({ key, waitsNoMore });

	it('is what has no row, what is due, and what waits no more', () => {
		const rows = readAuditRows([
			row({ key: 'due', code: 'rateLimit' }),
			row({ key: 'rests', code: 'closedPeriod' }),
			row({ key: 'waits', status: 'waiting' }),
			row({ key: 'done', status: 'posted' }),
		]);
		const keys = ['new', 'due', 'rests', 'waits', 'done'].map((key) => candidate(key, true));
		expect(dueRecords(keys, rows, onSchedule, 0)).toEqual([0, 1, 3]);
	});

	it('is at most so many, those that rested longest', () => {
		const rows = readAuditRows(
			[5, 2, 9].map((hours) =>
				row({ key: `${hours}`, code: 'rateLimit', lastAttempt: hoursAgo(hours) }),
			),
		);
		const keys = ['5', '2', '9', 'new'].map((key) => candidate(key));
		expect(dueRecords(keys, rows, onSchedule, 2)).toEqual([2, 3]);
	});

	it('in time is all of it, whatever the limit', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 9 }),
				(count, atMost) => {
					const keys = Array.from({ length: count }, (_, index) => candidate(`${index}`));
					const posted: unknown[] = [];
					for (let turn = 0; turn < 40; turn++) {
						for (const index of dueRecords(keys, readAuditRows(posted), onSchedule, atMost)) {
							posted.push(row({ key: `${index}`, status: 'posted' }));
						}
					}
					expect(posted).toHaveLength(count);
				},
			),
		);
	});
});
