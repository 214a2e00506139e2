import { describe, expect, test } from 'vitest';
import { show } from './amount.mts';
import { reconcile } from './reconcile.mts';
import { readHeader } from './settlementHeader.mts';
import type { ZohoJournal, ZohoLine } from './zohoReader.mts';

// Synthetic: a settlement of 30.00 over two months, 100.00 earned in the first.
const HEAD = 'settlement-id\tsettlement-end-date\ttotal-amount\tcurrency\tamount';
const bytes = Buffer.from(`${HEAD}\n7\t2026-02-03\t30.00\tUSD\t\n7\t\t\tUSD\t30.00\n`);
const file = { name: 'synthetic.txt', path: 'synthetic.txt', bytes, header: readHeader(bytes) };

const line = (category: string, amount: number): ZohoLine => ({
	account_name: category,
	debit_or_credit: amount < 0 ? 'credit' : 'debit',
	amount: Math.abs(amount),
	description: `1 charge [${category}]`,
});

const journal = (month: string, lines: ZohoLine[]): ZohoJournal => ({
	journal_id: month,
	entry_number: '1',
	reference_number: `AMZ-S-7-${month}`,
	journal_date: '2026-02-03',
	currency_code: 'USD',
	exchange_rate: 1,
	status: 'published',
	line_items: lines,
});

const january = journal('202601', [line('carriedForward', 100), line('productSales', -100)]);
const fees = line('referralFees', 70);
const payout = [line('clearing', 30), line('carriedForward', -100)];
const february = journal('202602', [fees, ...payout]);

const difference = (journals: ZohoJournal[]) => show(reconcile(file, journals, true).difference);

describe('the reconciliation of the demo', () => {
	test('is 0.00 for a settlement booked once and whole', () => {
		expect(difference([january, february])).toBe('0.00');
	});

	test.each([
		['nothing posted', []],
		['a part lost', [february]],
		['the part with the payout lost', [january]],
		['posted twice', [january, february, january, february]],
		['a row dropped', [january, journal('202602', payout)]],
		['a sign flipped', [january, journal('202602', [line('referralFees', -70), ...payout])]],
		[
			'a charge of another size',
			[january, journal('202602', [line('referralFees', 70.01), ...payout])],
		],
		['another total', [january, journal('202602', [fees, line('clearing', 29.99), payout[1]!])]],
	])('is not 0.00 with %s', (_name, journals) => {
		expect(difference(journals)).not.toBe('0.00');
	});

	test('says nothing about a file that was refused', () => {
		expect(show(reconcile(file, [], false).difference)).toBe('0.00');
	});
});
