import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	dayAfterLock,
	entryDate,
	ownDate,
	printEntryDate,
} from '../../../../nodes/domain/ledger/entryDate';

it.each([
	['nothing is locked', '', '2026-01-31', ''],
	['the day before is locked', '2026-01-30', '2026-01-31', ''],
	['it is the last locked day', '2026-01-31', '2026-02-01', '2026-01-31'],
	['a year is locked', '2026-12-31', '2027-01-01', '2026-01-31'],
	['a lock ends with February', '2028-02-28', '2028-02-29', '2026-01-31'],
])('a journal of 31 January, where %s', (_what, lockedUntil, date, insteadOf) => {
	expect(entryDate('2026-01-31', dayAfterLock(lockedUntil))).toEqual({ date, insteadOf });
});

const day = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

it('its own day is read back from its notes, whatever is locked', () => {
	fc.assert(
		fc.property(day, fc.oneof(day, fc.constant('')), (own, lockedUntil) => {
			const entry = entryDate(own, dayAfterLock(lockedUntil));
			expect(entry.date > lockedUntil || lockedUntil === '').toBe(true);
			expect(ownDate(`Notes${printEntryDate(entry)}. sha256:0`, entry.date)).toBe(own);
		}),
	);
});

it('one that a person moved to another day belongs to that day', () => {
	const notes = `Notes${printEntryDate({ date: '2026-02-01', insteadOf: '2026-01-31' })}.`;
	expect(ownDate(notes, '2026-03-01')).toBe('2026-03-01');
});
