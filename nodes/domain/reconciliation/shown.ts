import { isZero, toDecimal, type Money } from '../money/money';

/** The decimal text of an amount; empty where there is none. */
export const decimal = (amount: Money | null | undefined): string =>
	amount ? toDecimal(amount) : '';

/** The same with its currency. */
export const withCurrency = (amount: Money | null | undefined): string =>
	amount ? `${toDecimal(amount)} ${amount.currency}` : '';

/** For columns of two sides: zero is left empty, so that the eye finds the side. */
export const side = (amount: Money): string => (isZero(amount) ? '' : toDecimal(amount));
