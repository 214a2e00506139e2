// The user's rules under the daily policies: which line a charge is on never changes what is recognised.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDecimal } from '../../../../../nodes/domain/money/money';
import { bookDays } from '../../../../../nodes/domain/policies/daily';
import type { DailyPolicy } from '../../../../../nodes/domain/ledger/dailyReference';
import { readPosted, type PostedJournal } from '../../../../../nodes/domain/policies/daily/posted';
import { postedLines } from '../../../../../nodes/domain/policies/daily/postedLines';
import { Refusal } from '../../../../../nodes/domain/refusal';
import { anyCharge, noChange, type RuleConditions } from '../../../../../nodes/domain/rules/rule';
import { RuleBook } from '../../../../../nodes/domain/rules/ruleBook';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import { lineDescription } from '../../../../../nodes/domain/zohoBooks/lineDescription';
import { settingsOf } from '../../../../golden/days.mjs';
import { anyHistory, at, end, shownAt, type Event } from './histories.mjs';

const rule = (name: string, when: Partial<RuleConditions>) => ({
	name,
	when: { ...anyCharge, ...when },
	then: { ...noChange, account: { by: 'name', value: name } as const },
});

const books = {
	none: new RuleBook(),
	canada: new RuleBook([rule('Canada', { marketplaces: ['Amazon.ca'] })]),
	fees: new RuleBook([
		rule('FBA', { paths: ['FBA*'] }),
		rule('Commission', { paths: ['Commission'], transactionTypes: ['Shipment'] }),
	]),
} as const;

interface Poll {
	readonly hour: number;
	readonly rules: keyof typeof books;
}

/** Polls with the rules of the moment; the ledger is read back as Zoho Books shows its lines. */
function book(history: readonly Event[], policy: DailyPolicy, polls: readonly Poll[]) {
	const ledger: PostedJournal[] = [];
	for (const { hour, rules } of polls) {
		const now = Math.min(at(hour), end);
		const settings = { ...settingsOf('UTC'), asOf: now, rules: books[rules] };
		const reading = readTransactions(shownAt(history, now));
		const { days } = bookDays(reading, policy, settings, readPosted(ledger));
		for (const { booking, frozen } of days) {
			for (const { reference, currency, lines, part } of booking.journals) {
				const items = lines.map((line) => ({
					description: lineDescription(line, part),
					debit_or_credit: line.credit.minor < 0n ? 'debit' : 'credit',
					amount: toDecimal(line.credit).replace('-', ''),
				}));
				const posted = postedLines(reference, items);
				if (posted instanceof Refusal) throw posted;
				ledger.push({ reference, currency, lines: posted, frozen });
			}
		}
	}
	return ledger;
}

function sums(ledger: readonly PostedJournal[], withRules: boolean): Record<string, number> {
	const result: Record<string, number> = {};
	for (const { currency, lines } of ledger) {
		for (const { category, debit, credit, rule: name = '' } of lines) {
			const key = [currency, category, withRules ? name : ''].join(' ');
			result[key] = (result[key] ?? 0) + Math.round((+credit - +debit) * 100);
		}
	}
	return Object.fromEntries(Object.entries(result).filter(([, sum]) => sum !== 0));
}

const anyPoll = fc.record({
	hour: fc.integer({ min: 0, max: 50 * 24 }),
	rules: fc.constantFrom<Poll['rules']>('none', 'canada', 'fees'),
});
const anyPolls = fc
	.array(anyPoll, { maxLength: 6 })
	.map((polls) => [...polls].sort((left, right) => left.hour - right.hour));

it.each(['A', 'R'] as const)(
	'policy %s: rules, also changed ones, lose and double no cent',
	(policy) => {
		const run = fc.property(anyHistory, anyPolls, (history, polls) => {
			const last: Poll = { hour: 60 * 24, rules: 'none' };
			const plain = sums(book(history, policy, [last]), false);
			expect(sums(book(history, policy, [...polls, last]), false)).toEqual(plain);
		});
		fc.assert(run, { numRuns: 100 });
	},
);

it('policy A: a release leaves each line as its order made it, by rule', () => {
	const run = fc.property(anyHistory, (history) => {
		const exact = history.map((event) => ({
			...event,
			lag: 0,
			second: null,
			release: event.release && { ...event.release, change: 0, lag: 0 },
		}));
		const last: Poll = { hour: 60 * 24, rules: 'fees' };
		const daily = Array.from({ length: 58 }, (_, day) => ({ ...last, hour: day * 24 + 5 }));
		const isBalance = (key: string) => /carriedForward|deferredBalance/.test(key);
		const lines = (polls: readonly Poll[]) =>
			Object.entries(sums(book(exact, 'A', polls), true)).filter(([key]) => !isBalance(key));
		expect(Object.fromEntries(lines([...daily, last]))).toEqual(Object.fromEntries(lines([last])));
	});
	fc.assert(run, { numRuns: 30 });
});
