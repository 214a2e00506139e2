import { ratePaid } from '../money/exchangeRate';
import { fromDecimal, type Money } from '../money/money';
import { Refusal } from '../refusal';

/** The event group that a settlement belongs to, as far as its exchange rate is concerned. */
export interface PaidGroup {
	readonly originalTotal: { readonly amount: string; readonly currency: string } | null;
	readonly convertedTotal: { readonly amount: string; readonly currency: string } | null;
	/** Amazon's FundTransferStatus, e.g. `Succeeded`, `Processing`. */
	readonly fundTransferStatus: string;
}

/** The rate that Amazon paid; null where it cannot apply. Refused as `waiting` while it may still come. */
export function amazonRate(group: PaidGroup | null, currency: string, base: string): string | null {
	if (!group) return null;
	const { originalTotal, convertedTotal, fundTransferStatus } = group;
	if (originalTotal && originalTotal.currency !== currency) return null;
	if (isUnderWay(group) || !originalTotal) throw waiting(currency, base, fundTransferStatus);
	return convertedTotal && ratePaid(readMoney(originalTotal), readMoney(convertedTotal), base);
}

/**
 * Whether Amazon may still name a rate. Nothing is transferred for a total of zero or a debt; what was
 * transferred as it is has no rate.
 */
export function isUnderWay({ originalTotal, convertedTotal, fundTransferStatus }: PaidGroup) {
	if (!originalTotal) return true;
	const isPaidOut = /^(?!-)[^1-9]*[1-9]/.test(originalTotal.amount);
	return isPaidOut && !convertedTotal && !/^(succeeded|failed)$/i.test(fundTransferStatus);
}

/**
 * The event group of a settlement among those of its period (one for each currency or kind of account):
 * the one with its total, else one that has none yet. Null where it cannot be told.
 */
export function groupOfTotal(groups: readonly PaidGroup[], total: Money): PaidGroup | null {
	const { currency, minor } = total;
	const same = groups.find(
		({ originalTotal: one }) => one?.currency === currency && readMoney(one).minor === minor,
	);
	return same ?? groups.find(({ originalTotal }) => !originalTotal) ?? null;
}

const readMoney = ({ amount, currency }: { amount: string; currency: string }): Money =>
	fromDecimal(amount, currency);

const waiting = (currency: string, base: string, status: string): Refusal =>
	new Refusal(
		'waiting',
		`Amazon has not yet said at which rate it pays this settlement (transfer ${status || 'not started'}).`,
		'Nothing to do: the trigger sends the report again as soon as Amazon names what it paid.',
		{ currency, baseCurrency: base },
	);
