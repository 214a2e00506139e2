import type { IDataObject } from 'n8n-workflow';
import {
	fromDecimal,
	isZero,
	negate,
	sum,
	toDecimal,
	type Money,
} from '../../../domain/money/money';
import { Refusal } from '../../../domain/refusal';
import type { Cell } from './orderBuilder';

/** What the buyer pays of one kind, as the Orders API writes it. */
export interface Breakdown extends IDataObject {
	type: string;
	subtotal: { amount: string; currencyCode: string };
}

/** The columns of each kind; the report writes discounts without a sign, the Orders API below zero. */
const columnsByType: ReadonlyArray<readonly [type: string, columns: readonly string[]]> = [
	['ITEM', ['item-price']],
	['SHIPPING', ['shipping-price']],
	['GIFT_WRAP', ['gift-wrap-price']],
	['TAX', ['item-tax', 'shipping-tax', 'gift-wrap-tax']],
	['DISCOUNT', ['item-promotion-discount', 'ship-promotion-discount']],
];

/** The amounts of a row; none where the order has no prices yet. */
export function breakdownsOf(orderId: string, cell: Cell): Breakdown[] {
	const currency = cell('currency');
	if (currency === '') return [];
	return columnsByType.flatMap(([type, columns]) => {
		const given = columns.map(cell).filter((text) => text !== '');
		const amounts = given.map((text) => amountOf(orderId, text, currency));
		const total = sum(type === 'DISCOUNT' ? amounts.map(belowZero) : amounts, currency);
		return given.length === 0 || (isZero(total) && type !== 'ITEM') ? [] : [breakdown(type, total)];
	});
}

/** One sum of each kind over the items of an order. */
export const sumOfItems = (items: ReadonlyArray<readonly Breakdown[]>): Breakdown[] =>
	columnsByType.flatMap(([type]) => {
		const found = items.flat().filter((one) => one.type === type);
		const currency = found[0]?.subtotal.currencyCode;
		if (currency === undefined) return [];
		const amounts = found.map(({ subtotal }) => fromDecimal(subtotal.amount, currency));
		return [breakdown(type, sum(amounts, currency))];
	});

const breakdown = (type: string, total: Money): Breakdown => ({
	type,
	subtotal: { amount: toDecimal(total), currencyCode: total.currency },
});

const belowZero = (amount: Money): Money => (amount.minor > 0n ? negate(amount) : amount);

/** `12.50`, or `12,50` with two decimals after a comma; anything else might be read wrongly. */
function amountOf(orderId: string, text: string, currency: string): Money {
	if (/^-?\d+(\.\d+)?$/.test(text)) return fromDecimal(text, currency);
	if (/^-?\d+,\d\d$/.test(text)) return fromDecimal(text.replace(',', '.'), currency);
	throw new Refusal(
		'unreadableAmount',
		`Order ${orderId}: "${text}" in Amazon's report of all orders is not clearly an amount.`,
		'Choose "List Only" under "Get From".',
		{ orderId, text },
	);
}
