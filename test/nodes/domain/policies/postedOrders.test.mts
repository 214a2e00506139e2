import { expect, it } from 'vitest';
import { printNotes, withHash } from '../../../../nodes/domain/ledger/journalNotes';
import { money } from '../../../../nodes/domain/money/money';
import { postedOrders } from '../../../../nodes/domain/policies/postedOrders';

const source = {
	name: 'Amazon order 111-1-1',
	from: '2026-06-01',
	to: '2026-06-03',
	part: '2026-06-03',
	parts: ['2026-06-03'],
	total: '12.96 USD',
	deposit: '',
	entry: { date: '2026-06-03', insteadOf: '' },
};
const notes = printNotes(source);
const hash = `sha256:${'0'.repeat(64)}`;
const journal = (reference: string, changes: object = {}) => ({
	reference_number: reference,
	journal_date: '2026-06-03',
	notes: withHash(notes, hash),
	...changes,
});
const owed = money(1296n, 'USD');

it('knows an order by its journal: its date, and what Amazon owes for it', () => {
	expect([...postedOrders([journal('AMZ-O-111-1-1')])]).toEqual([
		['111-1-1', { id: '111-1-1', date: '2026-06-03', owed }],
	]);
});

it('knows the day of an order whose journal stands on a later one, for its own was locked', () => {
	const entry = { date: '2026-07-01', insteadOf: '2026-06-03' };
	const moved = journal('AMZ-O-111-1-1', {
		journal_date: entry.date,
		notes: withHash(printNotes({ ...source, entry }), hash),
	});
	expect(postedOrders([moved]).get('111-1-1')?.date).toBe('2026-06-03');
});

it.each([
	['a journal of a person', [journal('AMZ-O-111-1-1', { notes: 'Mine.' })], []],
	['a settlement', [journal('AMZ-S-111-202606')], []],
	['taken back', [journal('AMZ-O-111-1-1'), journal('AMZ-O-111-1-1-R1')], []],
	[
		'posted anew',
		['AMZ-O-111-1-1', 'AMZ-O-111-1-1-R1', 'AMZ-O-111-1-1-V2'].map((one) => journal(one)),
		['111-1-1'],
	],
])('counts what stands: %s', (_what, journals, ids) => {
	expect([...postedOrders(journals).keys()]).toEqual(ids);
});

it('does without the amount where the notes do not name it', () => {
	const [[, order] = []] = postedOrders([journal('AMZ-O-111-1-1', { notes: hash })]);
	expect(order?.owed).toBeNull();
});
