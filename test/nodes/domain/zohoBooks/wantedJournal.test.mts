import { describe, expect, it } from 'vitest';
import { wantedJournal } from '../../../../nodes/domain/zohoBooks/wantedJournal.ts';

const line = (
	debit_or_credit: string,
	amount: unknown,
	account_id: unknown = '26081500000000388',
) => ({
	account_id,
	debit_or_credit,
	amount,
});
const payload = (changes: object = {}) => ({
	journal_date: '2026-06-09',
	reference_number: 'AMZ-S-1-202606',
	notes: 'Synthetic.',
	line_items: [line('debit', 0.3), line('credit', '0.1'), line('credit', 0.2)],
	...changes,
});
const given = `sha256:${'a1'.repeat(32)}`;

describe('a journal to post once', () => {
	it('becomes a draft where it names no status, for Zoho would publish it', () => {
		expect(wantedJournal(payload()).payload.status).toBe('draft');
		expect(wantedJournal(payload({ status: 'published' })).payload.status).toBe('published');
	});

	it('adds its amounts exactly', () => {
		expect(wantedJournal(payload())).toMatchObject({ total: '0.3', date: '2026-06-09' });
	});

	it('keeps the hash that ends its notes', () => {
		const { hash, payload: sent } = wantedJournal(payload({ notes: `Settlement 1. ${given}` }));
		expect(hash).toBe(given);
		expect(sent.notes).toBe(`Settlement 1. ${given}`);
	});

	it('gets a hash of its content where it has none, whatever the order of its keys', () => {
		const wanted = wantedJournal(payload());
		const text = JSON.stringify(Object.fromEntries(Object.entries(payload()).reverse()));
		expect(wanted.payload.notes).toBe(`Synthetic. ${wanted.hash}`);
		expect(wantedJournal(text).hash).toBe(wanted.hash);
		expect(wantedJournal(payload({ notes: 'Other.', status: 'published' })).hash).toBe(wanted.hash);
		expect(wantedJournal(payload({ journal_date: '2026-06-10' })).hash).not.toBe(wanted.hash);
	});

	it('keeps the digits of a long id that JSON text gives as a number', () => {
		const text = JSON.stringify(payload()).replace(
			'"notes"',
			'"currency_id":260815000000000097,"notes"',
		);
		expect(wantedJournal(text).payload.currency_id).toBe('260815000000000097');
	});

	it('has its reference without the blanks around it, in the hash too', () => {
		const {
			reference,
			payload: sent,
			hash,
		} = wantedJournal(payload({ reference_number: ' R-1 ' }));
		expect([reference, sent.reference_number]).toEqual(['R-1', 'R-1']);
		expect(wantedJournal(payload({ reference_number: 'R-1' })).hash).toBe(hash);
	});

	it('takes several known ids, and nothing that is no id', () => {
		expect(wantedJournal(payload(), ' 12, 34;undefined ').knownIds).toEqual(['12', '34']);
	});

	it.each([
		[
			'a reference of this package with other characters',
			payload({ reference_number: 'AMZ-S-1 2-202606' }),
			'invalidPayload',
			'longer than 50 characters or holds others',
		],
		['no object', 'not JSON', 'invalidPayload', 'holds no journal'],
		['a list', [], 'invalidPayload', 'holds no journal'],
		['no reference', payload({ reference_number: ' ' }), 'invalidPayload', 'no reference number'],
		[
			'no date',
			payload({ journal_date: '9.6.2026' }),
			'invalidPayload',
			'AMZ-S-1-202606 has no date',
		],
		['an impossible date', payload({ journal_date: '2026-13-01' }), 'invalidPayload', 'no date'],
		['another status', payload({ status: 'posted' }), 'invalidPayload', '"posted"'],
		['one line', payload({ line_items: [line('debit', 1)] }), 'invalidPayload', 'fewer than two'],
		[
			'an amount that is none',
			payload({ line_items: [line('debit', 1), line('credit', 'one')] }),
			...(['invalidPayload', 'line 2 has no amount'] as const),
		],
		[
			'an account id that lost its digits',
			payload({ line_items: [line('debit', 1, 26081500000000388), line('credit', 1)] }),
			...(['invalidPayload', 'line 1 names no account'] as const),
		],
		[
			'a line on no side',
			payload({ line_items: [line('debit', 1), line('plus', 1)] }),
			...(['invalidPayload', 'line 2 is neither debit nor credit'] as const),
		],
		[
			'debits that are not credits',
			payload({ line_items: [line('debit', 0.3), line('credit', 0.31)] }),
			...(['unbalanced', 'debits 0.3, credits 0.31'] as const),
		],
	])('is refused with %s', (_what, journal, code, words) => {
		expect(() => wantedJournal(journal)).toThrow(
			expect.objectContaining({ code, message: expect.stringContaining(words) }),
		);
	});
});
