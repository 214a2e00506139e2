import { at, requireColumns } from './columns';
import type { Columns } from './columns';
import { chargesOfV1, neededByV1 } from './layoutV1';
import { chargesOfV2, neededByV2 } from './layoutV2';

/** A column that holds amounts, and where the two names of its amounts stand. */
export interface ChargeColumn {
	readonly name: string;
	readonly amount: number;
	/** The general name: a cell, or where `typeCell` is -1 the word `typeWord`. */
	readonly typeCell: number;
	readonly typeWord: string;
	readonly descriptionCell: number;
	/** Name columns that are its own where the amount they belong to is empty. */
	readonly borrowed: ReadonlyArray<{ readonly amount: number; readonly name: number }>;
}

/** Where everything stands in one file. */
export interface Layout {
	readonly name: 'V1' | 'V2';
	readonly charges: readonly ChargeColumn[];
	/** Cells a row must have: the summary row its own columns, a V1 row not all of its amounts. */
	readonly cells: number;
	readonly summaryCells: number;
	readonly at: Readonly<Record<Column, number>>;
}

const summaryColumns = [
	'settlement-id',
	'settlement-start-date',
	'settlement-end-date',
	'total-amount',
	'currency',
] as const;
// prettier-ignore
const otherColumns = [
	'deposit-date', 'transaction-type', 'order-id', 'marketplace-name', 'sku',
	'quantity-purchased', 'fulfillment-id', 'posted-date', 'posted-date-time',
] as const;
type Column = (typeof summaryColumns)[number] | (typeof otherColumns)[number];

/** V2 has one amount column, V1 one per kind of amount (Amazon: report-type-values-settlement). */
export function layoutOf(columns: Columns): Layout {
	const isV1 = !columns.has('amount') && columns.has('price-amount');
	const needed = [...summaryColumns, 'transaction-type', ...(isV1 ? neededByV1 : neededByV2)];
	const posted = columns.has('posted-date-time') ? 'posted-date-time' : 'posted-date';
	requireColumns(columns, [...needed, posted]);
	// The date may be cut off with the empty cells at the end of a row: it then counts as missing.
	const everyRow = [...summaryColumns, 'transaction-type', ...(isV1 ? [posted] : neededByV2)];
	const lastOf = (names: readonly string[]) => Math.max(...names.map((name) => at(columns, name)));
	const places = [...summaryColumns, ...otherColumns].map((name) => [name, at(columns, name)]);
	return {
		name: isV1 ? 'V1' : 'V2',
		charges: isV1 ? chargesOfV1(columns) : chargesOfV2(columns),
		cells: lastOf(everyRow) + 1,
		summaryCells: lastOf(summaryColumns) + 1,
		at: Object.fromEntries(places) as Record<Column, number>,
	};
}
