import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	advanced as advancedWith,
	readCursor,
	unseen,
	withOpenRate,
	type Cursor,
} from '../../../nodes/AmazonSellingPartnerTrigger/cursor.ts';
import type { Report } from '../../../nodes/clients/sellingPartner/api/reports.ts';

const report = (reportId: string, day: number): Report => ({
	reportId,
	reportType: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
	processingStatus: 'DONE',
	createdTime: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
});

const advanced = (cursor: Cursor, sent: readonly Report[], since: number, open: string[] = []) =>
	advancedWith(cursor, sent, since, () => open);

const days = (day: number) => Date.UTC(2026, 0, 1 + day);

describe('the cursor of the trigger', () => {
	it('sends every report exactly once, in whatever order and however late Amazon lists them', () => {
		const arrivals = fc.array(
			fc.record({
				created: fc.integer({ min: 0, max: 100 }),
				late: fc.integer({ min: 0, max: 30 }),
			}),
			{ maxLength: 40 },
		);
		fc.assert(
			fc.property(arrivals, fc.integer({ min: 1, max: 5 }), (all, step) => {
				let cursor = readCursor(undefined, null);
				const sent: string[] = [];
				for (let day = 0; day <= 140; day += step) {
					const since = day - 40;
					const listed = all.flatMap(({ created, late }, id) =>
						created + late <= day && created >= since ? [report(`${id}`, created)] : [],
					);
					const fresh = unseen(listed, cursor);
					if (fresh.length > 0) cursor = advanced(cursor, fresh, days(since));
					sent.push(...fresh.map(({ reportId }) => reportId));
				}
				expect(sent.sort()).toEqual(all.map((_, id) => `${id}`).sort());
			}),
		);
	});

	it('forgets what no later poll can list', () => {
		const first = advanced(readCursor(undefined, null), [report('1', 0)], days(-90));
		const second = advanced(first, [report('2', 91)], days(1));
		expect(Object.keys(second.seen)).toEqual(['2']);
	});

	it('begins anew with another start date, and where what is stored cannot be read', () => {
		const stored = advanced(readCursor(undefined, 5), [report('1', 0)], 0);
		expect(readCursor(stored, 5)).toEqual(stored);
		expect(readCursor(stored, 6).seen).toEqual({});
		expect(readCursor(stored, null).seen).toEqual({});
		expect(readCursor('2026-01-01', null).seen).toEqual({});
	});

	it('knows which reports wait for their rate, until they are sent again or forgotten', () => {
		const [one, two] = [report('1', 0), report('2', 1)];
		const first = advanced(readCursor(undefined, null), [one, two], days(-90), ['group']);
		expect(withOpenRate([one, two, report('3', 2)], first)).toEqual([one, two]);
		const second = advanced(first, [one], days(-90));
		expect(withOpenRate([one, two], second)).toEqual([two]);
		expect(advanced(second, [two], days(5)).openRates).toEqual({});
		expect(Object.keys(advanced(second, [report('3', 95)], days(5)).seen)).toEqual(['2', '3']);
	});

	it('takes no id for one of JavaScript’s own names', () => {
		expect(unseen([report('constructor', 0)], readCursor(undefined, null))).toHaveLength(1);
	});

	it.each([
		['openRates', null],
		['openRates', { 1: null }],
		['openRates', []],
		['seen', { 1: 2 }],
		['seen', 'x'],
	])('begins anew where %s is damaged: %j', (field, value) => {
		const cursor = { startDate: null, seen: { 1: '2026-01-01T00:00:00Z' }, openRates: {} };
		expect(readCursor(cursor, null)).toBe(cursor);
		expect(readCursor({ ...cursor, [field]: value }, null)).toEqual({
			startDate: null,
			seen: {},
			openRates: {},
		});
	});
});
