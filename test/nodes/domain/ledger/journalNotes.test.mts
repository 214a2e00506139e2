import { expect, it } from 'vitest';
import {
	hashIn,
	partsIn,
	printNotes,
	totalIn,
	withHash,
} from '../../../../nodes/domain/ledger/journalNotes';

const source = {
	name: 'Amazon settlement 77',
	from: '2026-01-20',
	to: '2026-02-03',
	part: '2026-01',
	parts: ['2026-01', '2026-02'],
	total: '10.00 USD',
	deposit: '2026-02-05',
	entry: { date: '2026-01-31', insteadOf: '' },
};
const hash = `sha256:${'0a'.repeat(32)}`;

it('are printed as a sentence, and read again: parts and hash', () => {
	const notes = withHash(printNotes(source), hash);
	expect(notes).toBe(
		`Amazon settlement 77 (2026-01-20 to 2026-02-03 UTC, part 2026-01 of 2026-01, 2026-02), total 10.00 USD, deposit 2026-02-05. ${hash}`,
	);
	expect([partsIn(notes), hashIn(notes)]).toEqual(['2026-01, 2026-02', hash]);
});

it('name the day of a journal that is entered on another one, and read as before', () => {
	const notes = withHash(
		printNotes({ ...source, entry: { date: '2026-03-01', insteadOf: '2026-01-31' } }),
		hash,
	);
	expect(notes).toContain(
		'total 10.00 USD, deposit 2026-02-05, entered on 2026-03-01 instead of 2026-01-31 (locked). sha256',
	);
	expect([partsIn(notes), hashIn(notes), totalIn(notes)]).toEqual([
		'2026-01, 2026-02',
		hash,
		{ amount: '10.00', currency: 'USD' },
	]);
});

it('of a booking with one part name none, and of another hand have no hash', () => {
	const notes = printNotes({ ...source, parts: ['2026-01'], deposit: '' });
	expect(notes).toBe('Amazon settlement 77 (2026-01-20 to 2026-02-03 UTC), total 10.00 USD.');
	expect([partsIn(notes), hashIn(notes), hashIn(`${hash} (checked)`), hashIn(undefined)]).toEqual(
		Array(4).fill(''),
	);
});
