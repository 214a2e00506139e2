import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookDays } from '../../../../../nodes/domain/policies/daily';
import type { DailyPolicy } from '../../../../../nodes/domain/ledger/dailyReference';
import { readPosted, type PostedJournal } from '../../../../../nodes/domain/policies/daily/posted';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import type { AmazonTransaction } from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import { journalsOf, postedJournals, settingsOf } from '../../../../golden/days.mjs';
import { anyHistory, at, end, shownAt, type Event } from './histories.mjs';

const zones = ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati', 'Asia/Kathmandu'];

/** A journal as it stands in the ledger. */
interface Posted extends PostedJournal {
	readonly date: string;
}

/** Polls at the given hours, and a last time when all is shown and settled; posts what each gives. */
function book(
	history: readonly Event[],
	policy: DailyPolicy,
	polls: readonly number[],
	timeZone: string,
	seen: (shown: AmazonTransaction[], now: number) => AmazonTransaction[] = (shown) => shown,
): Posted[] {
	const ledger: Posted[] = [];
	for (const now of [...polls.map(at), end]) {
		const settings = { ...settingsOf(timeZone), asOf: now };
		const reading = readTransactions(seen(shownAt(history, now), now));
		// The audit trail is JSON text.
		const known = JSON.parse(JSON.stringify(ledger)) as PostedJournal[];
		const booked = bookDays(reading, policy, settings, readPosted(known));
		const dates = new Map(journalsOf(booked).map(({ reference, date }) => [reference, date]));
		for (const journal of postedJournals(booked)) {
			ledger.push({ ...journal, date: dates.get(journal.reference) ?? '' });
		}
	}
	return ledger;
}

const cents = (text: string): number => Math.round(+text * 100);

/** Credits less debits by currency and category, up to a date. */
function balances(ledger: readonly Posted[], until = '9999'): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const { currency, lines, date } of ledger) {
		if (date > until) continue;
		for (const { category, debit, credit } of lines) {
			const key = `${currency} ${category}`;
			sums[key] = (sums[key] ?? 0) + cents(credit) - cents(debit);
		}
	}
	return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

const isBalance = (key: string): boolean => /carriedForward|deferredBalance/.test(key);

const profit = (ledger: readonly Posted[], until: string, currency: string): number =>
	Object.entries(balances(ledger, until))
		.filter(([key]) => key.startsWith(currency) && !isBalance(key))
		.reduce((sum, [, amount]) => sum + amount, 0);

const anyPolls = fc
	.array(fc.integer({ min: 0, max: 50 * 24 }), { maxLength: 8 })
	.map((hours) => [...hours].sort((left, right) => left - right));
const anyRun = fc.record({
	history: anyHistory,
	polls: anyPolls,
	timeZone: fc.constantFrom(...zones),
});

describe('any history, polled whenever', () => {
	it.each(['A', 'R'] as const)('policy %s loses nothing and counts nothing twice', (policy) => {
		const run = fc.property(anyRun, ({ history, polls, timeZone }) => {
			const ledger = book(history, policy, polls, timeZone);
			expect(balances(ledger)).toEqual(balances(book(history, policy, [], timeZone)));
		});
		fc.assert(run, { numRuns: 100 });
	});

	it('comes to what Amazon released, by both policies, with nothing left in deferred', () => {
		const run = fc.property(anyRun, ({ history, polls, timeZone }) => {
			const sums: Record<string, number> = {};
			for (const { transactionStatus, totalAmount } of shownAt(history, end)) {
				if (transactionStatus !== 'RELEASED') continue;
				const key = `${totalAmount?.currencyCode} carriedForward`;
				sums[key] = (sums[key] ?? 0) - Math.round(Number(totalAmount?.currencyAmount) * 100);
			}
			const wanted = Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
			for (const policy of ['A', 'R'] as const) {
				const all = Object.entries(balances(book(history, policy, polls, timeZone)));
				expect(Object.fromEntries(all.filter(([key]) => isBalance(key)))).toEqual(wanted);
			}
		});
		fc.assert(run, { numRuns: 100 });
	});

	it('accrual less released is the deferred balance, at every date', () => {
		const run = fc.property(anyRun, ({ history, polls, timeZone }) => {
			const accrual = book(history, 'A', polls, timeZone);
			const released = book(history, 'R', polls, timeZone);
			const dates = new Set([...accrual, ...released].map(({ date }) => date));
			for (const date of dates) {
				for (const currency of ['USD', 'CAD']) {
					const deferred = 0 - (balances(accrual, date)[`${currency} deferredBalance`] ?? 0);
					const [one, other] = [accrual, released].map((all) => profit(all, date, currency));
					expect((one ?? 0) - (other ?? 0)).toBe(deferred);
				}
			}
		});
		fc.assert(run, { numRuns: 100 });
	});

	it('gives balanced journals of references that are never used twice', () => {
		const run = fc.property(anyRun, ({ history, polls, timeZone }) => {
			const ledger = book(history, 'A', polls, timeZone);
			for (const { lines } of ledger) {
				const sum = lines.reduce((net, line) => net + cents(line.credit) - cents(line.debit), 0);
				expect(sum).toBe(0);
				expect(lines.every(({ count }) => count > 0)).toBe(true);
			}
			const references = ledger.map(({ reference }) => reference);
			expect(new Set(references).size).toBe(references.length);
			for (const { reference, date } of ledger) {
				expect(reference).toMatch(/^AMZ-A-A2SYNTHETIC1-(?:US-S-USD|CA-S-CAD)-\d{8}(?:-A\d+)?$/);
				expect(reference).toContain(date.replaceAll('-', ''));
			}
		});
		fc.assert(run, { numRuns: 100 });
	});

	it('has nothing to post the second time, and depends on no order of the answers', () => {
		const run = fc.property(
			anyRun,
			fc.infiniteStream(fc.nat()),
			({ history, polls, timeZone }, keys) => {
				const shuffled = (shown: AmazonTransaction[]) =>
					shown
						.map((one) => ({ one, key: keys.next().value ?? 0 }))
						.sort((left, right) => left.key - right.key)
						.map(({ one }) => one);
				const ledger = book(history, 'A', polls, timeZone);
				expect(book(history, 'A', polls, timeZone, shuffled)).toEqual(ledger);
				const twice = polls.flatMap((hour) => [hour, hour]);
				expect(book(history, 'A', twice, timeZone)).toEqual(ledger);
			},
		);
		fc.assert(run, { numRuns: 100 });
	});

	it('a deferred order stays as it was posted, whatever Amazon makes of it before its release', () => {
		const run = fc.property(anyRun, ({ history, polls, timeZone }) => {
			const changing = (shown: AmazonTransaction[], now: number) =>
				shown.map((one) => (one.transactionStatus === 'DEFERRED' ? grown(one, now) : one));
			const ledger = book(history, 'A', polls, timeZone, changing);
			const whole = balances(book(history, 'A', [], timeZone));
			expect(balances(ledger)).toEqual(whole);
		});
		fc.assert(run, { numRuns: 100 });
	});
});

/** The same order with a cent more of sales for every day that passes. */
function grown(one: AmazonTransaction, now: number): AmazonTransaction {
	const cent = Math.floor(now / 86_400_000) % 50;
	const currencyCode = one.totalAmount?.currencyCode;
	const total = Math.round(Number(one.totalAmount?.currencyAmount) * 100);
	const amount = (minor: number) => ({ currencyAmount: minor / 100, currencyCode });
	const more = { breakdownType: 'ProductCharges', breakdownAmount: amount(cent), breakdowns: null };
	return {
		...one,
		totalAmount: amount(total + cent),
		breakdowns: [...(one.breakdowns ?? []), more],
	};
}
