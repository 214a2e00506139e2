import { chart, type Block } from '../../document/block';
import type { Bar } from '../../html/barChart';
import { signOf, sum, type Money } from '../../money/money';
import type { FeeRow } from '../month/fees';
import type { Step } from '../month/waterfall';
import type { Month } from '../period';
import { decimal } from '../shown';

/** Only for the length of a bar. */
const size = ({ minor }: Money): number => +String(minor);

/** From gross sales to the payout: each bar begins where the one before it ends. */
export function waterfallChart(currency: string, steps: readonly Step[]): Block {
	let at = 0;
	const bars = steps.map(({ name, amount, isTotal }): Bar => {
		const from = isTotal ? 0 : at;
		const to = isTotal ? size(amount) : at + size(amount);
		at = to;
		const tone = isTotal ? 'total' : signOf(amount) < 0 ? 'down' : 'up';
		return { label: name, from, to, tone, amount: decimal(amount) };
	});
	const text = steps.map(({ name, amount }) => `${name} ${decimal(amount)}`).join('; ');
	return chart({
		id: `waterfall-${currency}`,
		name: `From gross sales to payout, ${currency}`,
		caption: 'Each bar begins where the one above it ends.',
		text,
		bars,
	});
}

/** What each group of fees cost, month by month. */
export function feesChart(
	currency: string,
	fees: readonly FeeRow[],
	months: readonly Month[],
): Block {
	const groups = [...new Set(fees.map(({ group }) => group))];
	const bars = groups.flatMap((group) =>
		months.map(({ name }, index): Bar => {
			const cost = sum(
				fees.filter((fee) => fee.group === group).flatMap(({ costs }) => costs[index] ?? []),
				currency,
			);
			const label = `${group}, ${name}`;
			return { label, from: 0, to: size(cost), tone: 'plain', amount: decimal(cost) };
		}),
	);
	const text = bars.map(({ label, amount }) => `${label}: ${amount}`).join('; ');
	return chart({
		id: `fees-${currency}`,
		name: `Fees by kind, ${currency}`,
		caption: 'What each group of fees cost, month by month.',
		text,
		bars,
	});
}
