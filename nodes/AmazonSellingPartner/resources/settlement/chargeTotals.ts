import { toDecimal } from '../../../domain/money/money';
import { countOf, netOf, type Tally } from '../../../domain/policies/tally';

/** One entry per transaction type and path, whatever the direction of the money, in the order of the file. */
export function chargeTotals(tallies: readonly Tally[], currency: string) {
	const totals = new Map<string, Tally[]>();
	for (const tally of tallies) {
		const key = [tally.transactionType, ...tally.path].join('\t');
		const total = totals.get(key);
		if (total) total.push(tally);
		else totals.set(key, [tally]);
	}
	return [...totals.values()].map((group) => ({
		transactionType: group[0]?.transactionType ?? '',
		path: group[0]?.path.join(' / ') ?? '',
		amount: toDecimal(netOf(group, currency)),
		count: countOf(group),
	}));
}
