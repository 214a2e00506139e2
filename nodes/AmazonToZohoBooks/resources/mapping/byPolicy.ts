import type { IExecuteFunctions } from 'n8n-workflow';
import type { Run } from '../../../common/operation';
import { optionReader, policyOf } from '../../panel/settings';
import { eachBooking, type MapOne } from './eachBooking';
import { eachDay, type DayOutput } from './eachDay';

/** Settlement reports are mapped item by item; transactions of all items together, day by day. */
export function byPolicy(mapOne: MapOne, days: DayOutput): Run {
	const settlements = eachBooking(mapOne);
	const transactions = eachDay(days);
	return async (ctx) => await (ofTransactions(ctx) ? transactions : settlements)(ctx);
}

const ofTransactions = (ctx: IExecuteFunctions): boolean =>
	policyOf(ctx, 0) !== 'settlement' || optionReader(ctx, 0)('monthEndAccrual') === true;
