import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedJournal } from '../../../../nodes/domain/ledger/journal';
import type { CategoryId } from '../../../../nodes/domain/catalogue/categories';
import { money } from '../../../../nodes/domain/money/money';
import {
	journalPayload,
	type PostingContext,
} from '../../../../nodes/domain/zohoBooks/journalPayload';

const line = (category: CategoryId, minor: bigint, currency: string, paths: string[] = []) => ({
	category,
	credit: money(minor, currency),
	count: 2,
	entryIds: ['entry'],
	paths,
});
const journalOf = (
	minor: bigint,
	currency = 'CAD',
	category: CategoryId = 'productSales',
	paths?: string[],
) =>
	balancedJournal({
		reference: 'AMZ-S-1-202509',
		date: '2025-09-11',
		part: '2025-09',
		currency,
		lines: [line(category, minor, currency, paths), line('clearing', -minor, currency)],
	});
const context = (changes: Partial<PostingContext> = {}): PostingContext => ({
	accountOf: ({ category }) => ({ accountId: `id-${category}`, accountName: category }),
	currencyId: '7',
	exchangeRate: null,
	status: 'draft',
	notes: 'Amazon settlement 1.',
	...changes,
});

describe('journalPayload', () => {
	it('is what Zoho takes, and the same lines for a person', () => {
		const { payload, lines, contentHash, noEffect } = journalPayload(journalOf(500n), context());
		expect(payload).toEqual({
			journal_date: '2025-09-11',
			reference_number: 'AMZ-S-1-202509',
			notes: `Amazon settlement 1. ${contentHash}`,
			currency_id: '7',
			status: 'draft',
			line_items: [
				{
					account_id: 'id-productSales',
					debit_or_credit: 'credit',
					amount: 5,
					description: 'Product sales · 2 charges, 2025-09 [productSales]',
				},
				{
					account_id: 'id-clearing',
					debit_or_credit: 'debit',
					amount: 5,
					description: 'Net payout · 2 charges, 2025-09 [clearing]',
				},
			],
		});
		expect(lines.map(({ category, debit, credit }) => [category, debit, credit])).toEqual([
			['productSales', '0.00', '5.00'],
			['clearing', '5.00', '0.00'],
		]);
		expect(noEffect).toBe(false);
	});

	it('is of no effect where both lines meet on one account', () => {
		const one = context({ accountOf: () => ({ accountId: '1', accountName: 'One' }) });
		expect(journalPayload(journalOf(500n), one).noEffect).toBe(true);
	});

	it('sends the rate of a foreign currency, and the hash minds it', () => {
		const foreign = journalPayload(journalOf(500n), context({ exchangeRate: '0.73120811447' }));
		expect(foreign.payload).toMatchObject({ exchange_rate: 0.73120811447 });
		expect(foreign.contentHash).not.toBe(journalPayload(journalOf(500n), context()).contentHash);
	});

	it('prints every amount exactly, whatever the decimals of its currency', () => {
		const currency = fc.constantFrom('JPY', 'CAD', 'KWD');
		const amount = fc.bigInt({ min: 1n, max: 999_999_999_999n });
		const run = (minor: bigint, code: string) => {
			const decimals = { JPY: 0, CAD: 2, KWD: 3 }[code] ?? 2;
			for (const { amount: sent } of journalPayload(journalOf(minor, code), context()).payload
				.line_items) {
				expect(BigInt(sent.toFixed(decimals).replace('.', ''))).toBe(minor);
			}
		};
		fc.assert(fc.property(amount, currency, run));
	});

	it('refuses an amount that a JSON number would change', () => {
		const make = () => journalPayload(journalOf(1_234_567_890_123_456n), context());
		expect(make).toThrow(expect.objectContaining({ code: 'amountTooLong' }));
	});

	it('names what nobody knows, within a hundred characters', () => {
		const paths = ['Order / ItemFees / QuantumFee', `Novelty / ${'long '.repeat(40)}`];
		const { payload } = journalPayload(journalOf(500n, 'CAD', 'uncategorized', paths), context());
		const text = payload.line_items.map(({ description }) => description).join('\n');
		expect(text).toMatch(
			/Not recognised · 2 charges, 2025-09: Order \/ ItemFees \/ QuantumFee; .*… \[uncategorized\]/,
		);
		expect(text).not.toContain('long '.repeat(20));
	});
});
