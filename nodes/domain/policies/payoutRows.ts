import { add, subtract, type Money } from '../money/money';
import type { SettlementReading } from '../sources/settlementReport/settlement';
import { netOf, type Tally } from './tally';

/**
 * Some files end with the payout itself, a row that repeats the total under either sign. It is no
 * charge: where the charges add up without such rows, they are left out (docs/accounting.md, "An example").
 */
export function withoutPayout(reading: SettlementReading, tallies: readonly Tally[]) {
	const { total } = reading.header;
	const paid = payoutOf(tallies, total.currency);
	const rest = add(reading.difference, paid);
	const isTheTotal = paid.minor === total.minor || paid.minor === -total.minor;
	if (paid.minor === 0n || rest.minor !== 0n || !isTheTotal) return { reading, tallies };
	const sumOfCharges = subtract(reading.sumOfCharges, paid);
	return {
		reading: { ...reading, sumOfCharges, difference: rest },
		tallies: tallies.filter(({ category }) => category !== 'clearing'),
	};
}

const payoutOf = (tallies: readonly Tally[], currency: string): Money =>
	netOf(
		tallies.filter(({ category }) => category === 'clearing'),
		currency,
	);
