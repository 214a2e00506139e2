import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { accountsIn } from '../../../domain/mapping/accountsOf';
import { explainDays, wholeDays } from '../../../domain/mapping/explain/explainDays';
import { explainSettlement } from '../../../domain/mapping/explain/explainSettlement';
import { explainPage } from '../../../domain/mapping/explain/explainPage';
import { explainLines, explainSummary } from '../../../domain/mapping/explain/outputs';
import { Explainer } from '../../../domain/mapping/explain/explainer';
import { explanationOf, type Explanation } from '../../../domain/mapping/explain/explanation';
import { sellerCentralClock } from '../../../domain/mapping/explain/sellerCentralClock';
import { withBalanceRules } from '../../../domain/mapping/postedJournals';
import { timeZoneOf } from '../../../domain/mapping/settings';
import { readTransactions } from '../../../domain/sources/transactions/readTransactions';
import { explainFields } from '../../panel/explainFields';
import { policyOf } from '../../panel/settings';
import { settlementFile } from '../../panel/settlementSource';
import type { Task } from './booksOfRun';
import { eachBooking } from './eachBooking';
import { daysOfRun } from './eachDay';
import { selectionOf } from './selection';

const text = (ctx: IExecuteFunctions, item: number, name: string): string =>
	String(ctx.getNodeParameter(name, item, '') ?? '').trim();

const limitOf = (ctx: IExecuteFunctions, item: number): number =>
	Number(ctx.getNodeParameter('explainLimit', item, 1000)) || 1000;

function clocksOf(
	ctx: IExecuteFunctions,
	item: number,
	books: string,
	marketplaces: readonly string[],
) {
	const chosen = text(ctx, item, 'sellerCentralTimeZone');
	return { books, central: chosen || sellerCentralClock(marketplaces) };
}

function shown(
	ctx: IExecuteFunctions,
	item: number,
	found: Explanation,
	zone: string,
): IDataObject[] {
	const output = text(ctx, item, 'output');
	if (output === 'page') return [{ record: found.record, html: explainPage(found, zone) }];
	return output === 'summary' ? [explainSummary(found)] : explainLines(found, zone);
}

/** A settlement is read twice: once to book it, once to see what became of each charge. */
async function explainOne(
	ctx: IExecuteFunctions,
	item: number,
	task: Task,
): Promise<IDataObject[]> {
	const { settings, books } = task;
	const booking = withBalanceRules(task.booking, settings.rules);
	const timeZone = timeZoneOf(settings, books.current);
	const clocks = clocksOf(ctx, item, timeZone, booking.marketplaces);
	const accounts = accountsIn(booking, settings, books.current);
	const selection = selectionOf(ctx, item);
	const explainer = await explainSettlement(
		settlementFile(ctx, item),
		booking,
		{ ...settings, timeZone },
		() => new Explainer(selection, accounts, clocks, limitOf(ctx, item)),
	);
	const explained = {
		record: booking.source.name,
		currency: booking.currency,
		bookings: [booking],
		accounts,
		amazonFigure: text(ctx, item, 'amazonFigure'),
	};
	return shown(ctx, item, explanationOf(selection, explainer, clocks, explained), timeZone);
}

/** Days of transactions, all input together, one explanation per currency. */
async function explainRun(ctx: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const { input, daily, settings, books } = await daysOfRun(ctx);
	const policy = settings.policy === 'released' ? 'R' : 'A';
	const reading = readTransactions(input.transactions);
	const booked = wholeDays(reading, policy, daily);
	const bookings = booked.days.map(({ booking }) => withBalanceRules(booking, settings.rules));
	const selection = selectionOf(ctx, 0);
	const currencies = [...new Set(reading.transactions.map(({ currency }) => currency))].sort();
	return currencies.flatMap((currency) => {
		const own = bookings.filter((booking) => booking.currency === currency);
		const marketplaces = own.flatMap((booking) => booking.marketplaces);
		const clocks = clocksOf(ctx, 0, daily.timeZone, marketplaces);
		const [first] = own;
		if (!first) return [];
		const accounts = accountsIn({ ...first, marketplaces }, settings, books.current);
		const explainer = new Explainer(selection, accounts, clocks, limitOf(ctx, 0));
		const transactions = reading.transactions.filter((one) => one.currency === currency);
		explainDays({ ...reading, transactions }, booked, policy, daily, explainer);
		const explained = {
			record: `Amazon transactions in ${currency}`,
			currency,
			bookings: own,
			accounts,
			amazonFigure: text(ctx, 0, 'amazonFigure'),
		};
		const found = explanationOf(selection, explainer, clocks, explained);
		return shown(ctx, 0, found, daily.timeZone).map((json) => ({ json, pairedItem: { item: 0 } }));
	});
}

const settlements = eachBooking(explainOne);

export const explain: Operation = {
	description: shownFor('mapping', ['explain'], explainFields),
	run: async (ctx) => {
		const policy = policyOf(ctx, 0);
		if (policy !== 'accrual' && policy !== 'released') return await settlements(ctx);
		try {
			return await explainRun(ctx);
		} catch (error) {
			return [failedOrThrow(ctx, error, 0)];
		}
	},
};
