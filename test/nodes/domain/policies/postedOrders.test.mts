import { expect, it } from 'vitest';
import { printNotes, withHash } from '../../../../nodes/domain/ledger/journalNotes';
import { money } from '../../../../nodes/domain/money/money';
import { postedOrders } from '../../../../nodes/domain/policies/postedOrders';

const notes = printNotes({
	name: 'Amazon order 111-1-1',
	from: '2026-06-01',
	to: '2026-06-03',
	part: '2026-06-03',
	parts: ['2026-06-03'],
	total: '12.96 USD',
	deposit: '',
});
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
