import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookDays } from '../../../../nodes/domain/policies/daily';
import type { DailyPolicy } from '../../../../nodes/domain/ledger/dailyReference';
import { readPosted, type PostedJournal } from '../../../../nodes/domain/policies/daily/posted';
import type { DailySettings } from '../../../../nodes/domain/policies/daily/settings';
import { monthEndAccrual } from '../../../../nodes/domain/policies/monthEndAccrual';
import {
	openingEntries,
	type PolicyChange,
} from '../../../../nodes/domain/policies/openingEntries';
import type { AmazonTransaction } from '../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../nodes/domain/sources/transactions/readTransactions';
import { journalsOf, postedJournals, settingsOf } from '../../../golden/days.mjs';
import { node, shipment, usd } from '../sources/transactions/trees.mjs';
import { anyHistory, end, shownAt } from './daily/histories.mjs';

const settings = { ...settingsOf('UTC'), asOf: end };

/** Each released transaction belongs to a group that is settled before the cutoff, or after it. */
const grouped = (shown: readonly AmazonTransaction[], cutoff: number): AmazonTransaction[] =>
	shown.map((one) => {
		const isSettled = Date.parse(one.postedDate ?? '') < cutoff;
		const group = {
			relatedIdentifierName: 'FINANCIAL_EVENT_GROUP_ID',
			relatedIdentifierValue: isSettled ? 'settled' : 'open',
		};
		const identifiers = one.relatedIdentifiers ?? [];
		return one.transactionStatus === 'RELEASED'
			? { ...one, relatedIdentifiers: [...identifiers, group] }
			: one;
	});

/** Credits less debits by currency and category. */
function balances(ledger: readonly PostedJournal[]): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const { currency, lines } of ledger) {
		for (const { category, debit, credit } of lines) {
			const key = `${currency} ${category}`;
			sums[key] = (sums[key] ?? 0) + Math.round(+credit * 100) - Math.round(+debit * 100);
		}
	}
	return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

type Name = PolicyChange['from'];

/** Books by one policy before the change and by another after it, with the entries in between. */
function changed(shown: AmazonTransaction[], from: Name, to: Name, date: string, cutoff: number) {
	const start = Date.parse(`${date}T00:00:00Z`);
	const ledger: PostedJournal[] = [];
	const days = (
		policy: DailyPolicy,
		given: AmazonTransaction[],
		period: Partial<DailySettings>,
	) => {
		const reading = readTransactions(given);
		const booked = bookDays(reading, policy, { ...settings, ...period }, readPosted(ledger));
		ledger.push(...postedJournals(booked));
	};
	const bySettlement = (group: string) =>
		days(
			'R',
			shown.filter(({ relatedIdentifiers }) =>
				relatedIdentifiers?.some(({ relatedIdentifierValue: value }) => value === group),
			),
			{ sellerCode: `SETTLEMENTS${group.toUpperCase()}` },
		);
	if (from === 'settlement') bySettlement('settled');
	else days(from === 'accrual' ? 'A' : 'R', shown, { readUntil: start });
	const change = { from, to, date, settledGroups: new Set(cutoff > 0 ? ['settled'] : []) };
	const opening = openingEntries(readTransactions(shown), change, settings, ledger);
	ledger.push(...postedJournals(opening));
	expect(openingEntries(readTransactions(shown), change, settings, ledger).days).toSatisfy(
		(again: typeof opening.days) => again.every(({ booking }) => booking.journals.length === 0),
	);
	if (to === 'settlement') bySettlement('open');
	else days(to === 'accrual' ? 'A' : 'R', shown, { readFrom: start });
	return balances(ledger);
}

const pairs: ReadonlyArray<readonly [Name, Name]> = [
	['released', 'accrual'],
	['accrual', 'released'],
	['settlement', 'accrual'],
	['settlement', 'released'],
	['accrual', 'settlement'],
	['released', 'settlement'],
];

describe('when the policy changes at a date', () => {
	it.each(pairs)('from %s to %s nothing is lost and nothing counted twice', (from, to) => {
		const anyDate = fc
			.integer({ min: 0, max: 34 })
			.map((days) => new Date(Date.UTC(2026, 3, 20) + days * 86_400_000));
		const run = fc.property(anyHistory, anyDate, fc.nat(20), (history, day, before) => {
			const cutoff = day.getTime() - before * 86_400_000;
			const shown = grouped(shownAt(history, end), cutoff);
			const whole = bookDays(readTransactions(shown), 'A', settings, readPosted([]));
			const date = day.toISOString().slice(0, 10);
			expect(changed(shown, from, to, date, cutoff)).toEqual(balances(postedJournals(whole)));
		});
		fc.assert(run, { numRuns: 60 });
	});

	const order = shipment({ transactionStatus: 'DEFERRED', postedDate: '2026-04-28T12:00:00Z' });
	const change = {
		from: 'settlement',
		to: 'accrual',
		date: '2026-05-01',
		settledGroups: new Set<string>(),
	} as const;
	const reading = readTransactions([order]);

	it('orders that stay deferred are opened on the last day of the old policy', () => {
		const [journal] = journalsOf(openingEntries(reading, change, settings, []));
		expect(journal).toMatchObject({
			reference: 'AMZ-A-A2SYNTHETIC1-US-S-USD-20260430',
			date: '2026-04-30',
		});
	});

	it('and taken back on the first day of the new one', () => {
		const back = { ...change, from: 'accrual', to: 'settlement' } as const;
		const [journal] = journalsOf(openingEntries(reading, back, settings, []));
		expect(journal).toMatchObject({
			reference: 'AMZ-A-A2SYNTHETIC1-US-S-USD-20260501',
			date: '2026-05-01',
		});
	});

	it('an order is taken back as it was posted, whatever Amazon makes of it since', () => {
		const period = { readUntil: Date.UTC(2026, 4, 1) };
		const booked = bookDays(reading, 'A', { ...settings, ...period }, readPosted([]));
		const items = [{ breakdowns: [node('ProductCharges', 41), node('AmazonFees', -6)] }];
		const grown = readTransactions([{ ...order, items, totalAmount: usd(35) }]);
		const back = { ...change, from: 'accrual', to: 'settlement' } as const;
		const ledger = postedJournals(booked);
		const taken = postedJournals(openingEntries(grown, back, settings, ledger));
		expect(taken).toHaveLength(1);
		expect(balances([...ledger, ...taken])).toEqual({});
	});

	it('a month-end accrual of that day is kept, and not recognised twice', () => {
		const accrual = postedJournals(monthEndAccrual(reading, '2026-04-30', settings, []));
		expect(() => openingEntries(reading, change, settings, accrual)).toThrow(
			/already reversed \(AMZ-A-A2SYNTHETIC1-US-S-USD-20260430-R1\)/,
		);
		const kept = openingEntries(reading, change, settings, accrual.slice(0, 1));
		expect(journalsOf(kept)).toEqual([]);
		expect(Object.keys(kept.days[0]?.frozen ?? {})).toEqual(['synthetic-1']);
	});
});
