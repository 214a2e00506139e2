import { describe, expect, it } from 'vitest';
import { monthParts } from '../../../../nodes/domain/policies/monthParts';
import { partFinder } from '../../../../nodes/domain/policies/settlementPolicy';
import { headerOf } from './lines.mjs';

const parts = (start: string, end: string, timeZone: string) =>
	monthParts(Date.parse(start), Date.parse(end), timeZone).map(({ month, date }) => [month, date]);

describe('monthParts', () => {
	it.each([
		[
			'within a month',
			'2026-06-03T00:00Z',
			'2026-06-17T00:00Z',
			'UTC',
			[['2026-06', '2026-06-17']],
		],
		['a moment', '2026-06-03T00:00Z', '2026-06-03T00:00Z', 'UTC', [['2026-06', '2026-06-03']]],
		[
			'over the new year',
			'2025-12-20T00:00Z',
			'2026-01-03T00:00Z',
			'UTC',
			[
				['2025-12', '2025-12-31'],
				['2026-01', '2026-01-03'],
			],
		],
		[
			'over a February in a leap year',
			'2028-01-25T00:00Z',
			'2028-03-01T12:00Z',
			'UTC',
			[
				['2028-01', '2028-01-31'],
				['2028-02', '2028-02-29'],
				['2028-03', '2028-03-01'],
			],
		],
		[
			'ending as the month begins, which is a part of its own',
			'2026-08-18T04:00Z',
			'2026-09-01T04:00Z',
			'America/Toronto',
			[
				['2026-08', '2026-08-31'],
				['2026-09', '2026-09-01'],
			],
		],
		[
			'ending a moment before it',
			'2026-08-18T04:00Z',
			'2026-09-01T03:59:59.999Z',
			'America/Toronto',
			[['2026-08', '2026-08-31']],
		],
		[
			'at UTC+14, where the month is over early',
			'2026-08-20T00:00Z',
			'2026-08-31T10:00Z',
			'Pacific/Kiritimati',
			[
				['2026-08', '2026-08-31'],
				['2026-09', '2026-09-01'],
			],
		],
		[
			'at UTC-11',
			'2026-08-20T00:00Z',
			'2026-09-01T10:59Z',
			'Pacific/Pago_Pago',
			[['2026-08', '2026-08-31']],
		],
		[
			'at UTC+5:45',
			'2026-08-20T00:00Z',
			'2026-08-31T18:15Z',
			'Asia/Kathmandu',
			[
				['2026-08', '2026-08-31'],
				['2026-09', '2026-09-01'],
			],
		],
	])('splits a period %s', (_name, start, end, timeZone, expected) => {
		expect(parts(start, end, timeZone)).toEqual(expected);
	});

	it.each([
		['Europe/Berlin', '2026-10-31T22:59:59.999Z', 0],
		['Europe/Berlin', '2026-10-31T23:00:00.000Z', 1],
		['America/Los_Angeles', '2026-11-01T06:59:59.999Z', 0],
		['America/Los_Angeles', '2026-11-01T07:00:00.000Z', 1],
		['Asia/Kolkata', '2026-10-31T18:29:59.999Z', 0],
		['Asia/Kolkata', '2026-10-31T18:30:00.000Z', 1],
		['Australia/Lord_Howe', '2026-10-31T12:59:59.999Z', 0],
		['Australia/Lord_Howe', '2026-10-31T13:00:00.000Z', 1],
	])(
		'the month changes at local midnight, after summer time too: %s %s',
		(timeZone, posted, part) => {
			const header = headerOf(0n);
			const found = monthParts(header.periodStart, header.periodEnd, timeZone);
			expect(partFinder(header, found)(Date.parse(posted))).toBe(part);
		},
	);

	it('refuses a zone that does not exist', () => {
		expect(() => monthParts(0, 1, 'Mars/Olympus')).toThrow(/not a time zone/);
	});
});
