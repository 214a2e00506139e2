import { expect, it } from 'vitest';
import type { Books } from '../../../../nodes/domain/mapping/books';
import { lockWarnings, openFrom } from '../../../../nodes/domain/mapping/lockedPeriod';
import type { MappingSettings } from '../../../../nodes/domain/mapping/settings';

const journal = {
	reference: 'AMZ-S-1-202605',
	date: '2026-05-31',
	part: '2026-05',
	currency: 'USD',
};
const asked = (onLocked: MappingSettings['onLocked'], lockedUntil?: string | null) => {
	const settings = { onLocked } as MappingSettings;
	const books = { lockedUntil } as Books;
	const warnings = lockWarnings({ ...journal, lines: [] }, settings, books);
	return { ...openFrom(settings, books), warnings };
};

it('where Zoho Books does not tell what is locked, nothing is moved, and the warning says what to do', () => {
	expect(asked('nextOpenDay', null)).toEqual({
		firstOpenDay: '',
		warnings: [expect.stringMatching(/does not tell this login .* unlock it, or allow the login/)],
	});
});

it('nothing is moved where the user did not choose so, or nothing is locked', () => {
	expect(asked('block', '2026-05-31')).toEqual({ warnings: [] });
	expect(asked('nextOpenDay', '')).toEqual({ warnings: [], firstOpenDay: '' });
});

it('a journal of an open day stays, and what takes it back later may stand on the first open day', () => {
	expect(asked('nextOpenDay', '2026-05-30')).toEqual({
		warnings: [],
		firstOpenDay: '2026-05-31',
	});
});
