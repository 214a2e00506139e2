import { decimalsOf } from '../../money/currency';
import { money, type Money } from '../../money/money';
import type { AmountLine } from '../amountLine';
import { exactMinor } from '../transactions/exactMinor';
import type { AmazonBreakdown, AmazonMoney } from './amazonOrder';

/** What all charges of a position, or of an order, have in common. */
export type Heading = Omit<AmountLine, 'path' | 'amount'>;

/** An amount as Amazon writes it; null where it names none. */
export function moneyOf(given: AmazonMoney | null | undefined): Money | null {
	const currency = given?.currencyCode ?? '';
	const amount = given?.amount ?? null;
	if (currency === '' || amount === null) return null;
	return money(exactMinor(amount, 10 ** decimalsOf(currency), currency), currency);
}

/** The charges of some breakdowns: details where Amazon gives them, and what they leave of their subtotal. */
export function linesOf(breakdowns: readonly AmazonBreakdown[], heading: Heading): AmountLine[] {
	return breakdowns.flatMap((breakdown) => {
		const type = breakdown.type ?? '';
		const whole = moneyOf(breakdown.subtotal);
		if (!whole) return [];
		const details = (breakdown.detailedBreakdowns ?? []).flatMap(({ subtype, value }) => {
			const amount = moneyOf(value);
			return amount ? [lineOf(heading, amount, type, subtype ?? '')] : [];
		});
		const rest = whole.minor - sumOf(details);
		const remainder = rest === 0n ? [] : [lineOf(heading, money(rest, whole.currency), type)];
		return [...details, ...remainder];
	});
}

export const sumOf = (lines: readonly AmountLine[]): bigint =>
	lines.reduce((sum, { amount }) => sum + amount.minor, 0n);

const lineOf = (heading: Heading, amount: Money, ...names: string[]): AmountLine => ({
	...heading,
	amount,
	path: pathOf(names.filter((name) => name !== '')),
});

const paths = new Map<string, readonly string[]>();

/** One array for each path: identity is what sums charges quickly. */
function pathOf(names: readonly string[]): readonly string[] {
	const key = names.join('/');
	const path = paths.get(key) ?? ['Proceeds', ...names];
	paths.set(key, path);
	return path;
}
