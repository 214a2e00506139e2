import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { simpleOrder } from '../clients/sellingPartner/simple/simpleOrder';
import { simpleTransaction } from '../clients/sellingPartner/simple/simpleTransaction';
import { realClock, type Clock } from '../clients/transport/clock';
import { ordersOf } from './events/orderUpdated';
import { closedSettlements } from './events/settlementClosed';
import { pollReports } from './events/settlementReportReady';
import { transactionsOf } from './events/transactionPosted';
import { oneAtATime } from '../common/oneAtATime';
import { pollRecords } from './walk/pollRecords';

type Poll = (ctx: IPollFunctions, clock: Clock) => Promise<IDataObject[]>;

const dayMs = 24 * 3600_000;

/** When the first poll begins. */
const firstDay = (ctx: IPollFunctions, { now }: Clock): number =>
	now() - Math.max(0, Number(ctx.getNodeParameter('firstLookBackDays', 7)) || 0) * dayMs;

const isRaw = (ctx: IPollFunctions): boolean => ctx.getNodeParameter('simplify', true) !== true;

const polls: Readonly<Record<string, Poll>> = {
	settlementReportReady: async (ctx, clock) => await pollReports(ctx, clock.now()),
	settlementClosed: async (ctx, clock) => await closedSettlements(ctx, firstDay(ctx, clock), clock),
	transactionPosted: async (ctx, clock) => {
		const source = transactionsOf(ctx, clock);
		const found = await pollRecords(ctx, source, firstDay(ctx, clock), clock.now());
		return isRaw(ctx) ? found : found.map(simpleTransaction);
	},
	orderUpdated: async (ctx, clock) => {
		const source = ordersOf(ctx, clock);
		const found = await pollRecords(ctx, source, firstDay(ctx, clock), clock.now());
		return isRaw(ctx) ? found : found.map(simpleOrder);
	},
};

/** What is new for the event that is chosen. */
export async function pollEvent(
	ctx: IPollFunctions,
	clock: Clock = realClock,
): Promise<IDataObject[]> {
	const event = String(ctx.getNodeParameter('event', 'settlementReportReady'));
	return await oneAtATime(ctx, async () => (await polls[event]?.(ctx, clock)) ?? []);
}
