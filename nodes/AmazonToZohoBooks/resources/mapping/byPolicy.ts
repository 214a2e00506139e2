import type { IExecuteFunctions } from 'n8n-workflow';
import type { Run } from '../../../common/operation';
import { holdsOrders } from '../../panel/orderSource';
import { optionReader, policyOf } from '../../panel/settings';
import { holdsTransactions } from '../../panel/transactionSource';
import { eachBooking, type MapOne } from './eachBooking';
import { eachOrder } from './eachOrder';
import { eachDay, type DayOutput } from './eachDay';

/**
 * Settlement reports are mapped item by item; orders of all items together, each by itself; transactions
 * of all items together, day by day.
 */
export function byPolicy(mapOne: MapOne, days: DayOutput): Run {
	const settlements = eachBooking(mapOne);
	const transactions = eachDay(days);
	const orders = eachOrder(mapOne);
	return async (ctx) => {
		if (policyOf(ctx, 0) === 'perOrder') {
			return await (holdsOrders(ctx) ? orders : settlements)(ctx);
		}
		return await (ofTransactions(ctx) ? transactions : settlements)(ctx);
	};
}

/** Transactions that come in under the settlement policy are for the month-end accrual, unless it is off. */
const ofTransactions = (ctx: IExecuteFunctions): boolean =>
	policyOf(ctx, 0) !== 'settlement' ||
	(optionReader(ctx, 0)('monthEndAccrual') !== false && holdsTransactions(ctx));
