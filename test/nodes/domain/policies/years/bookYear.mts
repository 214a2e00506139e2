// A year as it stands in the ledger under each policy.
import { expect } from 'vitest';
import type { DailyPolicy } from '../../../../../nodes/domain/ledger/dailyReference';
import { money } from '../../../../../nodes/domain/money/money';
import { bookSettlement } from '../../../../../nodes/domain/policies/bookSettlement';
import { bookDays } from '../../../../../nodes/domain/policies/daily';
import { readPosted, type PostedJournal } from '../../../../../nodes/domain/policies/daily/posted';
import { monthEndAccrual } from '../../../../../nodes/domain/policies/monthEndAccrual';
import { bookOrder } from '../../../../../nodes/domain/policies/perOrder';
import type { PostedOrders } from '../../../../../nodes/domain/policies/postedOrders';
import { isShipped } from '../../../../../nodes/domain/sources/orders/order';
import { readOrders } from '../../../../../nodes/domain/sources/orders/readOrders';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import { journalsOf, postedJournals, settingsOf } from '../../../../golden/days.mjs';
import { entriesOf, type Entry } from './accounts.mjs';
import { monthEnds } from './anyYear.mjs';
import type { ReadYear } from './readYear.mjs';
import { dateIn } from './told.mjs';

/** Every settlement from its report; `posted` are the orders that stand on their own. */
export async function bySettlement(
	{ reports }: ReadYear,
	timeZone: string,
	posted: PostedOrders = new Map(),
): Promise<Entry[]> {
	const entries: Entry[] = [];
	for (const text of reports) {
		const { journals, warnings } = await bookSettlement(
			fileOf(text),
			timeZone,
			{},
			undefined,
			posted,
		);
		expect(warnings.filter((warning) => warning.includes('stays open'))).toEqual([]);
		entries.push(...entriesOf(journals));
	}
	return entries;
}

export function fileOf(text: string) {
	const openBytes = async function* () {
		yield await Promise.resolve(Buffer.from(text, 'utf8'));
	};
	return { openBytes, charset: null, reportId: null };
}

/** Settlements, and for each month's end what is held back, with its reversal. */
export async function byMonthEnd(year: ReadYear, timeZone: string): Promise<Entry[]> {
	const accruals = year.shown.flatMap(({ now, transactions }, at) => {
		const settings = { ...settingsOf(timeZone), asOf: now };
		const reading = readTransactions(transactions);
		const booked = monthEndAccrual(reading, monthEnds[at] ?? '', settings, []);
		expect([...booked.waiting, ...booked.unknownReleases]).toEqual([]);
		return entriesOf(journalsOf(booked));
	});
	return [...(await bySettlement(year, timeZone)), ...accruals];
}

/** Read anew some days after each month's end: what was posted stays, the rest is added. */
export function byDays(
	{ shown, closed }: ReadYear,
	policy: DailyPolicy,
	timeZone: string,
): Entry[] {
	const groupTotals = new Map(
		closed.map(({ settlement, total, currency }) => [settlement.groupId, money(total, currency)]),
	);
	const ledger: PostedJournal[] = [];
	const entries: Entry[] = [];
	for (const { now, transactions } of shown) {
		const reading = readTransactions(transactions);
		expect(reading.refused).toEqual([]);
		const settings = { ...settingsOf(timeZone), asOf: now, groupTotals };
		const booked = bookDays(reading, policy, settings, readPosted(ledger));
		expect(booked.unknownPayouts).toEqual([]);
		ledger.push(...postedJournals(booked));
		entries.push(...entriesOf(journalsOf(booked)));
	}
	return entries;
}

/** Each order as a journal of its own; the settlements book the rest. */
export async function byOrder(year: ReadYear, timeZone: string): Promise<Entry[]> {
	const bookings = shippedOrders(year).map((order) =>
		bookOrder(order, dateIn(timeZone, order.shipped ?? order.updated)),
	);
	const posted = new Map(
		bookings.map(({ source: { id, total } }) => [id, { id, date: '', owed: total }]),
	);
	const ofOrders = bookings.flatMap(({ journals }) => entriesOf(journals));
	return [...ofOrders, ...(await bySettlement(year, timeZone, posted))];
}

export function shippedOrders({ orders }: ReadYear) {
	const { orders: read, refused } = readOrders(orders);
	expect(refused).toEqual([]);
	return read.filter(isShipped);
}
