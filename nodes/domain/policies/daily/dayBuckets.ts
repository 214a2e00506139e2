import { Refusal } from '../../refusal';
import type { RefusedTransaction } from '../../sources/transactions/refused';
import type { Transaction, TransactionPlace } from '../../sources/transactions/transaction';
import { dailyReference, type DailyAccount, type DailyPolicy } from '../../ledger/dailyReference';
import { LocalDays, type LocalDay } from './localDays';
import type { DailySettings } from './settings';

/** All that was read of one day of one account. */
export interface DayBucket {
	/** The reference of the day's journal; empty where it can have none. */
	readonly reference: string;
	readonly day: LocalDay;
	readonly currency: string;
	readonly transactions: Transaction[];
	/** What of it cannot be booked; the day waits for it. */
	readonly refusals: Refusal[];
	/** `open`: younger than the time that Amazon needs; `partial`: not read in full. */
	readonly state: 'ready' | 'open' | 'partial';
}

const hour = 3_600_000;

/** Sorts transactions into the days and accounts that a journal each is made of. */
export function dayBuckets(
	transactions: readonly Transaction[],
	refused: readonly RefusedTransaction[],
	policy: DailyPolicy,
	settings: DailySettings,
): DayBucket[] {
	const days = new LocalDays(settings.timeZone);
	const buckets = new Map<string, DayBucket>();
	const bucketOf = (place: TransactionPlace): DayBucket => {
		const day = days.of(place.posted);
		const account = accountOf(place, settings);
		const { seller, country, accountKind, currency } = account;
		const key = `${seller}|${country}|${accountKind}|${currency}|${day.start}`;
		let bucket = buckets.get(key);
		if (!bucket) buckets.set(key, (bucket = newBucket(account, day, policy, settings)));
		return bucket;
	};
	for (const transaction of transactions) bucketOf(transaction).transactions.push(transaction);
	for (const { place, refusal } of refused) if (place) bucketOf(place).refusals.push(refusal);
	return [...buckets.values()].sort(byDateAndReference);
}

const byDateAndReference = (left: DayBucket, right: DayBucket): number =>
	left.day.start - right.day.start || (left.reference < right.reference ? -1 : 1);

/** The account as references name it: two ids of one seller, or of one country's marketplaces, are one. */
const accountOf = (place: TransactionPlace, settings: DailySettings): DailyAccount => ({
	seller: settings.sellerCode === '' ? place.seller : settings.sellerCode,
	country: place.country === '' ? settings.countryIfNone : place.country,
	accountKind: place.accountKind,
	currency: place.currency,
});

function newBucket(
	account: DailyAccount,
	day: LocalDay,
	policy: DailyPolicy,
	settings: DailySettings,
): DayBucket {
	const { currency } = account;
	const bucket = { day, currency, transactions: [], state: stateOf(day, settings) };
	if (account.country === '') {
		return { ...bucket, reference: '', refusals: [unknownMarketplace(day.date)] };
	}
	return { ...bucket, reference: dailyReference(policy, account, day.date), refusals: [] };
}

function stateOf(day: LocalDay, settings: DailySettings): DayBucket['state'] {
	const { readFrom, readUntil, asOf, settleHours } = settings;
	if (day.start < readFrom || day.end > readUntil) return 'partial';
	return day.end + settleHours * hour <= asOf ? 'ready' : 'open';
}

const unknownMarketplace = (date: string): Refusal =>
	new Refusal(
		'unknownMarketplace',
		`Transactions of ${date} name no marketplace that this version knows.`,
		'Nothing of them was posted. Choose a marketplace for such transactions in the mapper, or update the package.',
		{ date },
	);
