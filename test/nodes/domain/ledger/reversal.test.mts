import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReference } from '../../../../nodes/domain/ledger/reference';
import { reversalPayload, reversalReference } from '../../../../nodes/domain/ledger/reversal';

it.each([
	['AMZ-S-31000000009-202603', 'AMZ-S-31000000009-202603-R1'],
	['AMZ-S-31000000009-202603-V2', 'AMZ-S-31000000009-202603-R2'],
	['AMZ-S-31000000009-202603-FX', 'AMZ-S-31000000009-202603-FX-R1'],
	['AMZ-S-31000000009-202603-V2-FX', 'AMZ-S-31000000009-202603-FX-R2'],
	['AMZ-A-A2GOLDEN1-US-S-USD-20260430', 'AMZ-A-A2GOLDEN1-US-S-USD-20260430-R1'],
	['AMZ-A-A2GOLDEN1-US-S-USD-20260430-A2', 'AMZ-A-A2GOLDEN1-US-S-USD-20260430-A2-R1'],
	['RENT-2025-09 ', 'RENT-2025-09-R1'],
])('%s is taken back by %s', (reference, reversal) => {
	expect(reversalReference(reference)).toBe(reversal);
	if (reference.startsWith('AMZ')) expect(parseReference(reversal)).not.toBeNull();
});

// As Zoho Books answers a journal; synthetic.
const posted = {
	journal_id: '460000000000001',
	entry_number: '7',
	reference_number: 'AMZ-S-31000000009-202603',
	notes: 'Amazon settlement 31000000009',
	journal_date: '2026-03-31',
	journal_type: 'both',
	currency_id: '460000000000097',
	exchange_rate: 0.7312,
	status: 'published',
	total: 90,
	tags: [],
	line_items: [
		{
			line_id: '1',
			account_id: '11',
			customer_id: '',
			debit_or_credit: 'credit',
			amount: 90,
			bcy_amount: 65.81,
			description: 'Product sales [productSales]',
			tags: [{ tag_id: '5', tag_option_id: '6' }],
		},
		{
			line_id: '2',
			account_id: '12',
			debit_or_credit: 'debit',
			amount: 90,
			description: '',
			tax_id: '9',
		},
	],
};

it('has the same date, rate, accounts and amounts, each on the other side, and nothing that Zoho makes itself', () => {
	expect(reversalPayload(posted)).toEqual({
		journal_date: '2026-03-31',
		reference_number: 'AMZ-S-31000000009-202603-R1',
		notes: 'Reversal of AMZ-S-31000000009-202603.',
		journal_type: 'both',
		currency_id: '460000000000097',
		exchange_rate: 0.7312,
		status: 'published',
		line_items: [
			{
				account_id: '11',
				debit_or_credit: 'debit',
				amount: 90,
				description: 'Product sales [productSales]',
				tags: [{ tag_id: '5', tag_option_id: '6' }],
			},
			{
				account_id: '12',
				debit_or_credit: 'credit',
				amount: 90,
				tax_id: '9',
			},
		],
	});
});

it('is entered on the first open day where its own is locked, and says so', () => {
	expect(reversalPayload(posted, { firstOpenDay: '2026-06-01' })).toMatchObject({
		journal_date: '2026-06-01',
		notes: expect.stringMatching(/, entered on 2026-06-01 instead of 2026-03-31 \(locked\)\.$/),
	});
	expect(reversalPayload(posted, { firstOpenDay: '2026-03-31' })).toEqual(reversalPayload(posted));
});

it('takes another date and status where they are chosen; a draft stays a draft by itself', () => {
	const chosen = reversalPayload(posted, { date: '2026-04-01', status: 'draft' });
	expect(chosen).toMatchObject({ journal_date: '2026-04-01', status: 'draft' });
	expect(reversalPayload({ ...posted, status: 'draft' }).status).toBe('draft');
});

it('refuses a row of a list, which has no lines', () => {
	const { line_items: _lines, ...row } = posted;
	expect(() => reversalPayload(row)).toThrow(expect.objectContaining({ code: 'invalidPayload' }));
});

const line = fc.record({
	account_id: fc.stringMatching(/^4600000000000\d$/),
	debit_or_credit: fc.constantFrom('debit', 'credit'),
	amount: fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100),
});

const effectOf = ({ line_items: rows }: Record<string, unknown>): Map<string, number> => {
	const effect = new Map<string, number>();
	for (const { account_id, debit_or_credit, amount } of rows as Array<Record<string, unknown>>) {
		const cents = Math.round(Number(amount) * 100) * (debit_or_credit === 'debit' ? 1 : -1);
		effect.set(String(account_id), (effect.get(String(account_id)) ?? 0) + cents);
	}
	return effect;
};

it('takes every account back to where it was, and reversed again books what the journal booked', () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (lines) => {
			const original = { ...posted, line_items: lines };
			const reversal = reversalPayload(original);
			for (const [account, cents] of effectOf(original)) {
				expect(cents + (effectOf(reversal).get(account) ?? NaN)).toBe(0);
			}
			expect(effectOf(reversalPayload(reversal))).toEqual(effectOf(original));
		}),
	);
});
