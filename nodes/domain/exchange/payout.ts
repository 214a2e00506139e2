import { fromDecimal, type Money } from '../money/money';
import { ratePaid } from './exchangeRate';

/** The event group that a settlement belongs to, as far as its exchange rate is concerned. */
export interface PaidGroup {
	readonly originalTotal: { readonly amount: string; readonly currency: string } | null;
	readonly convertedTotal: { readonly amount: string; readonly currency: string } | null;
	/** `Open` or `Closed`; the totals of an open one are of the moment. */
	readonly processingStatus: string;
	/** Amazon's FundTransferStatus, e.g. `Succeeded`, `Processing`. */
	readonly fundTransferStatus: string;
}

/** What Amazon paid out for a settlement in the base currency of the books. */
export interface Payout {
	/** Base units per one foreign unit, as a decimal string. */
	readonly rate: string;
	/** The converted total; negative where Amazon claimed money. */
	readonly paid: Money;
}

/**
 * What Amazon paid; null where it did not convert into the base currency. While it may still do so,
 * `waiting`, or null where that has lasted too long.
 */
export function payoutOf(
	group: PaidGroup | null,
	currency: string,
	base: string,
	mayWait: boolean,
): Payout | 'waiting' | null {
	const { originalTotal = null, convertedTotal = null } = group ?? {};
	if (originalTotal && originalTotal.currency !== currency) return null;
	if (!group || !originalTotal || isUnderWay(group)) return mayWait ? 'waiting' : null;
	if (!convertedTotal) return null;
	const paid = readMoney(convertedTotal);
	const rate = ratePaid(readMoney(originalTotal), paid, base);
	return rate === null ? null : { rate, paid };
}

/**
 * Whether Amazon may still name a rate. Nothing is transferred for a total of zero or a debt; what was
 * transferred as it is has no rate.
 */
export function isUnderWay(group: PaidGroup): boolean {
	const { originalTotal, convertedTotal, fundTransferStatus } = group;
	if (!originalTotal || isOpen(group)) return true;
	const isPaidOut = /^(?!-)[^1-9]*[1-9]/.test(originalTotal.amount);
	return isPaidOut && !convertedTotal && !/^(succeeded|failed)$/i.test(fundTransferStatus);
}

/**
 * The event group of a settlement among those of its period (one for each currency or kind of account):
 * the one with its total, else one that has no final total yet. Null where it cannot be told.
 */
export function groupOfTotal(groups: readonly PaidGroup[], total: Money): PaidGroup | null {
	const { currency, minor } = total;
	const ours = groups.filter(({ originalTotal: one }) => one === null || one.currency === currency);
	const same = ours.find(({ originalTotal: one }) => one && readMoney(one).minor === minor);
	return same ?? ours.find((group) => group.originalTotal === null || isOpen(group)) ?? null;
}

const isOpen = ({ processingStatus }: PaidGroup): boolean => /^open$/i.test(processingStatus);

const readMoney = ({ amount, currency }: { amount: string; currency: string }): Money =>
	fromDecimal(amount, currency);
