import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyYear, monthEnds, yearEnd, type Year } from './years/anyYear.mjs';
import { difference, entriesIn, trialBalance, withoutZeros } from './years/accounts.mjs';
import { byInvoice } from './years/byInvoice.mjs';
import { byDays, byMonthEnd, byOrder, bySettlement } from './years/bookYear.mjs';
import { explained } from './years/explained.mjs';
import { readYear } from './years/readYear.mjs';
import * as told from './years/told.mjs';
import { payoutsOf } from './years/transfers.mjs';

const carrying = ({ story }: Year): Set<string> =>
	new Set(
		story.flatMap((event) =>
			event.kind === 'settlements' && event.carryNegative
				? [event.store === undefined ? 'USD' : 'CAD']
				: [],
		),
	);

async function booksOf(year: Year) {
	const { timeZone, transferHours } = year;
	const transfers = { timeZone, transferHours, carrying: carrying(year) };
	const read = await readYear(year, transfers);
	return {
		story: told.toldOf(year.story, timeZone),
		payouts: payoutsOf(read.closed, transfers),
		settlement: await bySettlement(read, timeZone),
		accrual: byDays(read, 'A', timeZone),
		released: byDays(read, 'R', timeZone),
		monthEnd: await byMonthEnd(read, timeZone),
		perOrder: await byOrder(read, timeZone),
		invoices: await byInvoice(read, timeZone),
	};
}

const policies = ['accrual', 'released', 'monthEnd', 'perOrder', 'invoices'] as const;

const isBalance = (account: string): boolean => /Clearing|Unsettled/.test(account);

it('a year comes to the same in every account by each policy, and within it each difference is explained', async () => {
	const seen = {
		years: 0,
		entries: 0,
		accrual: 0,
		released: 0,
		monthEnd: 0,
		perOrder: 0,
		invoices: 0,
	};
	await fc.assert(
		fc.asyncProperty(anyYear, async (year) => {
			const books = await booksOf(year);
			const whole = trialBalance(books.settlement, yearEnd);
			const earned = entriesIn(whole).filter(({ account }) => !isBalance(account));
			expect(withoutZeros(earned)).toEqual(told.byAccount(books.story));
			for (const policy of policies) {
				expect(trialBalance(books[policy], yearEnd)).toEqual(whole);
				for (const date of monthEnds) {
					const [own, settled] = [books[policy], books.settlement].map((all) =>
						trialBalance(all, date),
					);
					const differs = difference(own ?? {}, settled ?? {});
					expect({ policy, date, differs }).toEqual({
						policy,
						date,
						differs: explained[policy](books, date),
					});
					seen[policy] += Object.keys(differs).length;
				}
				seen.entries += books[policy].length;
			}
			seen.years += 1;
		}),
		{ numRuns: Number(process.env.YEARS ?? 6) },
	);
	// It would prove little if they hardly differed within the year.
	expect(Math.min(seen.accrual, seen.perOrder)).toBeGreaterThan(0);
	if (process.env.YEARS) process.stdout.write(`${JSON.stringify(seen)}\n`);
}, 600_000);
