// What Amazon shows of a year: transactions as they are at each month's end, orders, settlement reports.
import type { AmazonOrder } from '../../../../../nodes/domain/sources/orders/amazonOrder';
import type { AmazonTransaction } from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import {
	asSeller,
	type Body,
	type Seller,
} from '../../../../simulators/sellingPartner/asSeller.mts';
import {
	startSellingPartner,
	virtualClock,
	type SellingPartnerSimulator,
} from '../../../../simulators/sellingPartner/index.mts';
import type { Period } from '../../../../simulators/sellingPartner/story/period.mts';
import { yearStart, type Year } from './anyYear.mjs';
import { transfersOf, type Transfers } from './transfers.mjs';

/** All transactions as they were at a moment. */
export interface Shown {
	readonly now: number;
	readonly transactions: readonly AmazonTransaction[];
}

export interface ReadYear {
	readonly shown: readonly Shown[];
	readonly orders: readonly AmazonOrder[];
	/** Settlements that have ended, and their reports. */
	readonly closed: readonly Period[];
	readonly reports: readonly string[];
}

/**
 * Some days after each month's end, and when all is over. At half past, as the story goes by whole hours:
 * what is released in the last two minutes is said of its order already, and not shown itself yet.
 */
const moments = [
	...Array.from({ length: 11 }, (_none, month) => Date.UTC(2026, month + 1, 5, 0, 30)),
	Date.UTC(2027, 0, 20),
];

export async function readYear({ story }: Year, transfers: Transfers): Promise<ReadYear> {
	const clock = virtualClock(yearStart);
	const amazon = await startSellingPartner({ now: clock.now, speed: 1e9 });
	try {
		amazon.tell(...story);
		const shown: Shown[] = [];
		for (const now of moments) {
			clock.set(now);
			const seller = await asSeller(amazon);
			const read = [...(await transactionsOf(seller, now))];
			shown.push({
				now,
				transactions: [...read, ...transfersOf(closedOf(amazon), now, transfers)],
			});
		}
		const closed = closedOf(amazon);
		const orders = await ordersOf(await asSeller(amazon));
		const reports = closed.map(({ settlement }) => amazon.settlementText(settlement.settlementId));
		return { shown, orders, closed, reports };
	} finally {
		await amazon.close();
	}
}

const closedOf = (amazon: SellingPartnerSimulator): Period[] =>
	amazon.settlements().filter(({ settlement }) => settlement.end !== null);

/** Amazon answers for 180 days at most. */
const longest = 180 * 86_400_000;

async function transactionsOf(seller: Seller, now: number): Promise<AmazonTransaction[]> {
	const found: AmazonTransaction[] = [];
	const latest = now - 120_000;
	for (let after = Date.parse(yearStart); after < latest; after += longest) {
		const before = Math.min(after + longest, latest);
		const period = { postedAfter: isoOf(after), postedBefore: isoOf(before) };
		const path = '/finances/2024-06-19/transactions';
		for await (const { payload } of pages(seller, path, period)) {
			found.push(...((payload?.transactions ?? []) as AmazonTransaction[]));
		}
	}
	return found;
}

const isoOf = (time: number): string => new Date(time).toISOString();

interface OrderPage extends Body {
	orders?: AmazonOrder[];
	pagination?: { nextToken?: string };
}

async function ordersOf(seller: Seller): Promise<AmazonOrder[]> {
	const found: AmazonOrder[] = [];
	const query = { createdAfter: yearStart, includedData: 'PROCEEDS,FULFILLMENT,PACKAGES' };
	for await (const { orders } of pages(seller, '/orders/2026-01-01/orders', query)) {
		found.push(...(orders ?? []));
	}
	return found;
}

async function* pages(seller: Seller, path: string, query: Record<string, string>) {
	let token: Record<string, string> | null = {};
	while (token) {
		const { data, status } = await seller.get(path, { ...query, ...token });
		if (status !== 200) throw new Error(`${status} of ${path}: ${JSON.stringify(data)}`);
		const page = data as OrderPage;
		yield page;
		const { payload, pagination } = page;
		token = payload?.nextToken ? { nextToken: payload.nextToken } : null;
		if (pagination?.nextToken) token = { paginationToken: pagination.nextToken };
	}
}
