import { describe, expect, it } from 'vitest';
import { monthEndAccrual } from '../../../../nodes/domain/policies/monthEndAccrual';
import type { AmazonTransaction } from '../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../nodes/domain/sources/transactions/readTransactions';
import { journalsOf, postedJournals, settingsOf } from '../../../golden/days.mjs';
import { identifier, shipment, usd } from '../sources/transactions/trees.mjs';

const settings = settingsOf('America/Los_Angeles', { asOf: '2026-06-01T00:00:00Z' });

const book = (
	given: readonly AmazonTransaction[],
	posted: Parameters<typeof monthEndAccrual>[3] = [],
) => monthEndAccrual(readTransactions(given), '2026-04-30', settings, posted);

const deferred = (id: string, changes: Partial<AmazonTransaction> = {}) =>
	shipment({ transactionId: id, transactionStatus: 'DEFERRED', ...changes });
const reference = 'AMZ-A-A2SYNTHETIC1-US-S-USD-20260430';

describe('at the end of a month', () => {
	it('deferred orders are recognised, and reversed on the next day', () => {
		const [accrual, reversal, ...others] = journalsOf(book([deferred('one'), shipment()]));
		expect(others).toEqual([]);
		expect(accrual).toMatchObject({ reference, date: '2026-04-30' });
		expect(reversal).toMatchObject({ reference: `${reference}-R1`, date: '2026-05-01' });
		const amounts = (lines = accrual?.lines ?? []) =>
			Object.fromEntries(lines.map(({ category, credit }) => [category, credit.minor]));
		expect(amounts()).toEqual({
			productSales: 4000n,
			referralFees: -600n,
			deferredBalance: -3400n,
		});
		for (const { category, credit } of reversal?.lines ?? []) {
			expect(credit.minor).toBe(-(amounts()[category] ?? 0n));
		}
	});

	it('midnight is that of the books: released a moment before it is not deferred, at it it is', () => {
		const release = (postedDate: string) =>
			shipment({
				transactionId: 'release',
				postedDate,
				relatedIdentifiers: [identifier('DEFERRED_TRANSACTION_ID', 'one')],
			});
		const order = deferred('one', { transactionStatus: 'DEFERRED_RELEASED' });
		expect(book([order, release('2026-05-01T06:59:59Z')]).days).toEqual([]);
		expect(journalsOf(book([order, release('2026-05-01T07:00:00Z')]))).toHaveLength(2);
		expect(book([deferred('two', { postedDate: '2026-05-01T07:00:00Z' })]).days).toEqual([]);
	});

	it('an order released at a time that Amazon does not show is named, not guessed', () => {
		const order = deferred('one', { transactionStatus: 'DEFERRED_RELEASED' });
		const booked = book([order]);
		expect(booked.days).toEqual([]);
		expect(booked.unknownReleases.map(({ id }) => id)).toEqual(['one']);
		const contexts = [{ contextType: 'DeferredContext', maturityDate: '2026-05-12' }];
		expect(journalsOf(book([{ ...order, contexts }]))).toHaveLength(2);
	});

	it('what comes late is a supplement with a reversal of its own', () => {
		const posted = postedJournals(book([deferred('one')]));
		const references = journalsOf(book([deferred('one'), deferred('two')], posted)).map(
			(journal) => journal.reference,
		);
		expect(references).toEqual([`${reference}-A1`, `${reference}-A1-R1`]);
		expect(journalsOf(book([deferred('one')], posted))).toEqual([]);
	});

	it('waits for a transaction that is refused', () => {
		const booked = book([deferred('one'), deferred('two', { totalAmount: usd(1) })]);
		expect(booked.days).toEqual([]);
		expect(booked.waiting).toMatchObject([{ reference, cause: 'refused' }]);
	});
});
