import { describe, expect, it } from 'vitest';
import { dailyBooks } from '../../../../nodes/domain/invoices/dailyBooks';
import { settledUntil } from '../../../../nodes/domain/invoices/settledUntil';
import { whyNoInvoice, type Standing } from '../../../../nodes/domain/invoices/standing';
import { printNotes, withHash } from '../../../../nodes/domain/ledger/journalNotes';
import { money } from '../../../../nodes/domain/money/money';
import { shipped } from './orders.mts';

const settlement = (id: string, to: string, currency = 'USD') => ({
	reference_number: `AMZ-S-${id}-202604`,
	notes: withHash(
		printNotes({
			name: `Amazon settlement ${id}`,
			from: '2026-03-20',
			to,
			part: '2026-04',
			parts: ['2026-03', '2026-04'],
			total: `12.00 ${currency}`,
			deposit: '2026-04-05',
			entry: { date: to, insteadOf: '' },
		}),
		`sha256:${'0'.repeat(64)}`,
	),
});

describe('up to when settlements are booked', () => {
	it('is the last day of the latest, by currency; journals of a person do not count', () => {
		const journals = [
			settlement('1', '2026-04-03'),
			settlement('2', '2026-04-17'),
			settlement('3', '2026-04-01', 'CAD'),
			{ ...settlement('4', '2026-12-31'), notes: 'Mine.' },
			{ ...settlement('5', '2026-12-31'), reference_number: 'AMZ-O-111-1-1' },
		];
		expect([...settledUntil(journals)]).toEqual([
			['USD', '2026-04-17'],
			['CAD', '2026-04-01'],
		]);
	});
});

describe('days that are booked from transactions', () => {
	const daily = (reference: string) => ({
		...settlement('1', '2026-04-03'),
		reference_number: reference,
	});

	it('are known by currency; a month-end accrual that was taken back is none', () => {
		const journals = [
			daily('AMZ-A-S1-US-S-USD-20260330'),
			daily('AMZ-A-S1-CA-S-CAD-20260331'),
			daily('AMZ-A-S1-CA-S-CAD-20260331-R1'),
			settlement('1', '2026-04-03', 'EUR'),
		];
		expect([...dailyBooks(journals)]).toEqual([['USD', 'AMZ-A-S1-US-S-USD-20260330']]);
	});
});

describe('an order gets no invoice', () => {
	const order = shipped('111-1-1', [['ITEM', 1200n, 'SKU-1']]);
	const nothing: Standing = {
		journals: new Map(),
		invoices: new Map(),
		settledUntil: new Map(),
		daily: new Map(),
	};
	const total = money(1200n, 'USD');
	const posted = { id: '111-1-1', date: '2026-03-31', owed: total };
	const invoice = {
		invoiceId: '1',
		number: 'AMZ-O-US-USD-20260331',
		customerId: '2',
		date: '2026-03-31',
		total,
		balance: total,
	};
	const why = (changes: Partial<Standing>, number = 'AMZ-O-111-1-1') =>
		whyNoInvoice(order, number, { ...nothing, ...changes });

	it('where it stands as a journal, or in another invoice', () => {
		expect(why({ journals: new Map([['111-1-1', posted]]) })).toContain('journal AMZ-O-111-1-1');
		const invoices = new Map([['111-1-1', { ...posted, invoice }]]);
		expect(why({ invoices })).toContain('stands in invoice AMZ-O-US-USD-20260331');
	});

	it('where a settlement may have booked it as revenue already: one that ended when it had shipped', () => {
		expect(why({ settledUntil: new Map([['USD', '2026-03-31']]) })).toContain('books its revenue');
		expect(why({ settledUntil: new Map([['USD', '2026-03-30']]) })).toBeNull();
		expect(why({ settledUntil: new Map([['CAD', '2026-12-31']]) })).toBeNull();
	});

	it('nor where only its creation is known, and that lies before: an update is no shipment', () => {
		const undated = { ...order, shipped: null };
		const standing = (day: string) => ({ ...nothing, settledUntil: new Map([['USD', day]]) });
		expect(whyNoInvoice(undated, 'AMZ-O-111-1-1', standing('2026-03-30'))).toContain('may have');
		expect(whyNoInvoice(undated, 'AMZ-O-111-1-1', standing('2026-03-29'))).toBeNull();
	});

	it('where its days are booked from transactions', () => {
		const daily = new Map([['USD', 'AMZ-A-S1-US-S-USD-20260330']]);
		expect(why({ daily })).toContain('booked from transactions');
	});

	it('but one that is posted already is looked at again, also after its settlement', () => {
		const own = { ...invoice, number: 'amz-o-111-1-1' };
		const invoices = new Map([['111-1-1', { ...posted, invoice: own }]]);
		expect(why({ invoices, settledUntil: new Map([['USD', '2026-12-31']]) })).toBeNull();
	});
});
