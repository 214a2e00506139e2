import { bookDays, type DailyBooking } from '../../policies/daily';
import { Kinds } from '../../policies/daily/kinds';
import { LocalDays } from '../../policies/daily/localDays';
import { readPosted } from '../../policies/daily/posted';
import type { DailyPolicy } from '../../ledger/dailyReference';
import type { DailySettings } from '../../policies/daily/settings';
import type { TransactionReading } from '../../sources/transactions/readTransactions';
import { isDeferred, type Transaction } from '../../sources/transactions/transaction';
import type { Apart } from './charge';
import type { Explainer } from './explainer';

/** Days as they are booked when nothing is posted yet: what is explained is the whole day. */
export const wholeDays = (
	reading: TransactionReading,
	policy: DailyPolicy,
	settings: DailySettings,
): DailyBooking => bookDays(reading, policy, settings, readPosted([]));

/** Lets the explainer see what became of each charge of the transactions. */
export function explainDays(
	{ transactions }: TransactionReading,
	booked: DailyBooking,
	policy: DailyPolicy,
	settings: DailySettings,
	explainer: Explainer,
): void {
	const kinds = new Kinds(settings);
	const days = new LocalDays(settings.timeZone);
	const journalOf = new Map(
		booked.days.flatMap(({ reference, transactionIds }) =>
			transactionIds.map((id) => [id, reference] as const),
		),
	);
	for (const transaction of transactions) {
		const { id, posted, lines } = transaction;
		const journal = journalOf.get(id) ?? '';
		const apart = journal === '' ? 'notBooked' : apartOf(transaction, policy);
		const part = days.of(posted).date;
		for (const line of lines) {
			const { category, rule } = kinds.of(line);
			explainer.add({
				line,
				category,
				rule,
				part,
				journal,
				apart,
				row: 0,
				transactionId: id,
				isMoved: false,
			});
		}
	}
}

function apartOf(transaction: Transaction, policy: DailyPolicy): Apart | null {
	if (policy === 'R') return isDeferred(transaction) ? 'deferred' : null;
	return !isDeferred(transaction) && transaction.deferredId !== '' ? 'recognisedBefore' : null;
}
