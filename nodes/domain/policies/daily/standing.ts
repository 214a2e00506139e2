import { isDeferred, type Transaction } from '../../sources/transactions/transaction';
import type { Pairs } from './pairs';

/** Whether an order is deferred, and not released, at an instant. */
export function isStandingAt(instant: number, order: Transaction, pairs: Pairs): boolean {
	if (!isDeferred(order) || order.posted >= instant) return false;
	if (order.status === 'DEFERRED' && !pairs.releaseOf(order)) return true;
	const released = pairs.releaseOf(order)?.posted ?? order.maturity;
	return released !== null && released >= instant;
}
