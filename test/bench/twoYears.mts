import { createSellingPartner } from '../../nodes/clients/sellingPartner/client.ts';
import { listTransactions } from '../../nodes/clients/sellingPartner/api/transactions.ts';
import { parts } from '../../nodes/clients/sellingPartner/api/spans.ts';
import { startSellingPartner, virtualClock } from '../simulators/sellingPartner/index.mts';
import { amazonContext } from './amazonContext.mts';

const day = 24 * 3600_000;
const days = 730;
const begin = Date.parse('2024-11-24T00:00:00Z');
/** What Amazon allows of `listTransactions` for each seller. */
const plan = { rate: 0.5, burst: 10 };

/** What the two years of one seller took. */
export interface Backfill {
	found: number;
	calls: number;
	/** The fewest calls: pages of 500 in the fewest windows that Amazon allows. */
	needed: number;
	refused: number;
	seconds: number;
	/** The time over that which the bucket of Amazon allows for as many calls. */
	ratio: number;
}

/** The two years of transactions of some sellers at the same time, each on a virtual clock. */
export const twoYears = async (sellers: number, perSeller: number): Promise<Backfill[]> =>
	await Promise.all(
		Array.from({ length: sellers }, async (_none, number) => await backfill(number, perSeller)),
	);

async function backfill(seller: number, count: number): Promise<Backfill> {
	const clock = virtualClock(begin + (days + 3) * day);
	const amazon = await startSellingPartner({ now: clock.now });
	amazon.addTransactions(transactions(seller, count));
	const own = {
		now: clock.now,
		random: () => 0.5,
		sleep: async (milliseconds: number) => {
			clock.advance({ seconds: milliseconds / 1000 });
			await Promise.resolve();
		},
	};
	const client = createSellingPartner(amazonContext(amazon), 'waits', own);
	const start = clock.now();
	const ids = new Set<unknown>();
	const span = { from: begin, to: null };
	for await (const { transactionId } of listTransactions(client, { span })) ids.add(transactionId);
	const asked = amazon.requests.filter(({ url }) => url.includes('/transactions'));
	const seconds = (clock.now() - start) / 1000;
	// Bodies of this size are not looked over: that would take longer than the backfill.
	amazon.requests.length = 0;
	await amazon.close();
	return {
		found: ids.size,
		calls: asked.length,
		needed: pagesNeeded(start, count),
		refused: asked.filter(({ status }) => status === 429).length,
		seconds,
		ratio: seconds / ((asked.length - plan.burst) / plan.rate),
	};
}

/** Synthetic transactions, evenly over two years. */
const transactions = (seller: number, count: number) =>
	Array.from({ length: count }, (_none, number) => ({
		transactionId: `${seller}-${number}`,
		transactionType: 'Shipment',
		transactionStatus: 'RELEASED',
		postedDate: new Date(timeOf(number, count)).toISOString(),
		totalAmount: { currencyCode: 'USD', currencyAmount: 1.25 },
	}));

const timeOf = (number: number, count: number): number => begin + (number / count) * days * day;

function pagesNeeded(now: number, count: number): number {
	const times = Array.from({ length: count }, (_none, number) => timeOf(number, count));
	const counts = parts({ from: begin, to: null }, now).map(
		({ from, to }) => times.filter((time) => time >= from && time < (to ?? now)).length,
	);
	return counts.reduce((sum, one) => sum + Math.max(1, Math.ceil(one / 500)), 0);
}
