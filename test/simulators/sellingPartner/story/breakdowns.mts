import { chargeKinds } from './chargeKinds.mts';
import { sum, wireMoney, type WireMoney } from './money.mts';
import type { Charge, Posting } from './posting.mts';

export interface WireBreakdown {
	breakdownType: string;
	breakdownAmount: WireMoney;
	/** A node without children has an empty list, or null: both are seen in public samples. */
	breakdowns: WireBreakdown[] | null;
}

interface Leaf {
	path: readonly string[];
	minor: bigint;
}

/** Nodes in the order in which they first appear, each with the sum of its leaves. */
function tree(leaves: readonly Leaf[], currency: string, end: [] | null): WireBreakdown[] {
	const names = [...new Set(leaves.map(({ path }) => path[0] ?? ''))];
	return names.map((name) => {
		const own = leaves.filter(({ path }) => path[0] === name);
		const inner = own
			.filter(({ path }) => path.length > 1)
			.map(({ path, minor }) => ({ path: path.slice(1), minor }));
		return {
			breakdownType: name,
			breakdownAmount: wireMoney(sum(own.map(({ minor }) => minor)), currency),
			breakdowns: inner.length === 0 ? end : tree(inner, currency, end),
		};
	});
}

/** The tree of an item: down to the last leaf. */
export const ofItem = (charges: readonly Charge[], currency: string): WireBreakdown[] =>
	tree(
		charges.map(({ name, minor }) => ({ path: chargeKinds[name].tree, minor })),
		currency,
		[],
	);

/**
 * The tree of a transaction. Over items it tells the same money again, as sales and expenses, down to
 * the groups only; without items it has the leaves.
 */
export function ofTransaction({ type, items, charges, currency }: Posting): WireBreakdown[] {
	const refunded = type === 'Refund' ? 'Refunded ' : '';
	const grouped = items.flatMap((item) => item.charges);
	const leaves = (of: readonly Charge[], depth: number) =>
		of.map(({ name, minor }) => {
			const { side, tree: path } = chargeKinds[name];
			const inner = path.slice(0, depth);
			return { path: side === null ? inner : [`${refunded}${side}`, ...inner], minor };
		});
	const found = tree([...leaves(grouped, 1), ...leaves(charges, 9)], currency, null);
	const hasSides = found.some(({ breakdownType }) => /Sales|Expenses/.test(breakdownType));
	const hasSales = found.some(({ breakdownType }) => breakdownType.endsWith('Sales'));
	// A side without money is there as a leaf of zero, as in public code.
	return hasSides && !hasSales
		? [...tree([{ path: [`${refunded}Sales`], minor: 0n }], currency, null), ...found]
		: found;
}
