import type { Row } from './row';

/** What is wrong with a row of a report. */
export type Fault =
	/** Amazon's transactions name it, the report does not. */
	| 'missing'
	/** The report has it once more than Amazon's transactions, beside an equal row. */
	| 'doubled'
	/** Only the report has it. */
	| 'extra';

export interface FaultyRow extends Row {
	readonly fault: Fault;
}

/**
 * The rows that make the difference of one order (or of all that belongs to none). Amounts are compared, not
 * names: report and transactions call the same charge differently.
 */
export function compareRows(report: readonly Row[], transactions: readonly Row[]): FaultyRow[] {
	const missing = without(transactions, report);
	const extra = without(report, transactions);
	const [lacking, surplus] = withoutSplit(missing, extra);
	return [
		...lacking.map((row): FaultyRow => ({ ...row, fault: 'missing' })),
		...surplus.map((row): FaultyRow => ({
			...row,
			fault: isDoubled(row, report) ? 'doubled' : 'extra',
		})),
	];
}

/** The rows that are left when each of the others has taken away one of its amount. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
	const counts = new Map<bigint, number>();
	for (const { minor } of others) counts.set(minor, (counts.get(minor) ?? 0) + 1);
	// The last of equal rows is the one too many.
	return rows.filter(({ minor }) => {
		const count = counts.get(minor) ?? 0;
		if (count > 0) counts.set(minor, count - 1);
		return count === 0 && minor !== 0n;
	});
}

/** A fee that stands there with its tax, and here as fee and tax apart, is no difference. */
function withoutSplit(missing: readonly Row[], extra: readonly Row[]): [Row[], Row[]] {
	const [left, right] = [[...missing], [...extra]];
	for (const [whole, parts] of [
		[right, left],
		[left, right],
	] as const) {
		for (const row of [...whole]) {
			const pair = pairOf(parts, row.minor);
			if (!pair) continue;
			whole.splice(whole.indexOf(row), 1);
			pair.forEach((part) => parts.splice(parts.indexOf(part), 1));
		}
	}
	return [left, right];
}

function pairOf(parts: readonly Row[], minor: bigint): [Row, Row] | null {
	for (const [index, one] of parts.entries()) {
		const other = parts.slice(index + 1).find((part) => part.minor + one.minor === minor);
		if (other) return [one, other];
	}
	return null;
}

export const isDoubled = (row: Row, report: readonly Row[]): boolean =>
	report.filter(
		({ what, sku, orderId, minor }) =>
			what === row.what && sku === row.sku && orderId === row.orderId && minor === row.minor,
	).length > 1;
