import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Run } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { ofBooking } from '../../../domain/mapping/identity';
import { unknownPayment } from '../../../domain/mapping/payment';
import { timeZoneOf } from '../../../domain/mapping/settings';
import { refusedDays, waitingOf, type Waiting } from '../../../domain/mapping/waitingDays';
import type { BookedDay } from '../../../domain/policies/daily/bookDay';
import { dailySettings } from '../../panel/dailySettings';
import { mappingSettings } from '../../panel/settings';
import { transactionInput } from '../../panel/transactionSource';
import { bookInput } from './bookInput';
import { booksOfRun, type Task } from './booksOfRun';
import { itemsOfRun } from './itemsOfRun';

/** What an operation makes of a day that is booked, and of one that waits. */
export interface DayOutput {
	readonly booked: (ctx: IExecuteFunctions, task: Task, day: BookedDay) => Promise<IDataObject[]>;
	readonly waiting: (waiting: Waiting, task: Omit<Task, 'booking'>) => IDataObject[];
}

/** Collects the transactions of all input items into days, and maps each day by itself. */
export function eachDay(output: DayOutput): Run {
	return async (ctx) => {
		try {
			return await mapDays(ctx, output);
		} catch (error) {
			return [failedOrThrow(ctx, error, 0)];
		}
	};
}

async function mapDays(ctx: IExecuteFunctions, output: DayOutput) {
	const run = await bookRun(ctx);
	const { booked, input, daily, task } = run;
	const items: INodeExecutionData[] = [];
	for (const day of booked.days) {
		const from = input.itemsOf(day.transactionIds);
		items.push(...(await mapDay(ctx, output, run, day, from)));
	}
	for (const refusal of refusedDays(booked)) items.push(failedOrThrow(ctx, refusal, 0));
	const waiting = waitingOf(booked, daily).flatMap((one) => output.waiting(one, task));
	return [...items, ...waiting.map((json) => ({ json, pairedItem: { item: 0 } }))];
}

/** What all days of a run share, before anything is booked. */
export async function daysOfRun(ctx: IExecuteFunctions) {
	const input = transactionInput(ctx);
	const books = await booksOfRun(ctx)(chosenOrganization(ctx, 0));
	const given = await itemsOfRun(ctx)(mappingSettings(ctx, 0), books.current);
	const daily = dailySettings(ctx, given, timeZoneOf(given, books.current));
	// Amazon pays days of transactions together with others, later: no rate of a payout is theirs.
	const isAmazons = given.exchangeRateSource === 'amazon';
	const settings = isAmazons ? { ...given, exchangeRateSource: 'zoho' as const } : given;
	return { input, daily, settings, books };
}

async function bookRun(ctx: IExecuteFunctions) {
	const { input, daily, settings, books } = await daysOfRun(ctx);
	const { organizationId } = books.current;
	const booked = await bookInput(ctx, input.transactions, settings, daily, organizationId);
	return { booked, input, daily, task: { payment: unknownPayment, settings, books } };
}

async function mapDay(
	ctx: IExecuteFunctions,
	output: DayOutput,
	{ booked, task }: Awaited<ReturnType<typeof bookRun>>,
	day: BookedDay,
	from: readonly number[],
): Promise<INodeExecutionData[]> {
	const { booking, reference } = day;
	try {
		const mapped = await ofBooking(booking, async () => {
			const changed = booked.changed.get(reference);
			if (changed) throw changed;
			return await output.booked(ctx, { ...task, booking }, day);
		});
		return mapped.map((json) => ({ json, pairedItem: from.map((item) => ({ item })) }));
	} catch (error) {
		return [failedOrThrow(ctx, error, from[0] ?? 0)];
	}
}
