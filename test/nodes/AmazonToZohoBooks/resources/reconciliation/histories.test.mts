import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories } from '../../../../simulators/sellingPartner/story/histories.mts';
import { amazonItems, day, openMonth, post, reportOn } from './monthEnd.mts';

const cents = (text: unknown): bigint => BigInt(String(text).replace('.', ''));

/** Periods of one to fourteen days, refunds, fees, reserves, deferred and late orders, negative totals. */
const told = histories({ from: day(-20), days: 40, mostOrders: 8, mostCharges: 4 });

describe('any history of a seller', () => {
	it('agrees with its books and with the statements of Amazon, to the cent', async () => {
		const property = fc.asyncProperty(told, async (story) => {
			const all = await openMonth(story);
			try {
				await post(all, all.files());
				const report = await reportOn(all, await amazonItems(all));
				const apart = report.settlements.filter(
					({ state }) => !['agrees', 'nothing', 'open'].includes(String(state)),
				);
				expect(apart).toEqual([]);
				for (const { difference } of report.summaries) expect(cents(difference)).toBe(0n);
				const { amount: paid } = report.waterfall.at(-1) ?? { amount: '0' };
				const steps = report.waterfall
					.slice(0, -1)
					.reduce((sum, one) => sum + cents(one.amount), 0n);
				expect(steps).toBe(cents(paid));
				const sides = report.trialBalance.reduce(
					(sum, { debit, credit }) => sum + cents(debit) - cents(credit),
					0n,
				);
				expect(sides).toBe(0n);
			} finally {
				await all.close();
			}
		});
		await fc.assert(property, { numRuns: 6, seed: 7, endOnFailure: true });
	}, 120_000);
});
