import { isRecord, readJson } from '../exactJson';
import { decimalsOf, isCurrency } from '../money/currency';
import { add, fromDecimal, toDecimal, zero } from '../money/money';
import type { AuditRow } from './auditRow';

/** Columns of the row that stands for all that was posted in a month; every value is text. */
export interface MonthRow {
	readonly organizationId: string;
	readonly key: string;
	/** `yyyy-MM`. */
	readonly record: string;
	/** Totals of settlements, days and orders, by currency: `CAD 2539.66, USD 55.79`. */
	readonly total: string;
	/** Totals of journals, by currency. */
	readonly journalTotal: string;
	/** How many of each, in words. */
	readonly outcome: string;
	/** The same as data, with the keys of all rows that it stands for. */
	readonly payload: string;
}

/** What a month's row keeps as data. */
interface Kept {
	readonly records: number;
	readonly journals: number;
	readonly totals: Amounts;
	readonly journalTotals: Amounts;
	readonly keys: readonly string[];
}

/** Exact amounts by currency. */
type Amounts = Readonly<Record<string, string>>;

interface Month {
	readonly organizationId: string;
	readonly month: string;
	readonly rows: readonly AuditRow[];
	/** Its row as it stands; undefined where it has none. */
	readonly known: AuditRow | undefined;
}

const nothing: Kept = { records: 0, journals: 0, totals: {}, journalTotals: {}, keys: [] };

/** The month's row with these rows; null where its own data cannot be read, so that nothing is lost. */
export function monthRowOf({ organizationId, month, rows, known }: Month): MonthRow | null {
	const before = known ? keptIn(known) : nothing;
	if (before === null) return null;
	const counted = new Set(before.keys);
	const byKey = new Map(rows.map((row) => [row.key, row]));
	const fresh = [...byKey.values()].filter(({ key }) => !counted.has(key));
	const kept = {
		...fresh.reduce(withRow, before),
		keys: [...before.keys, ...fresh.map(({ key }) => key)],
	};
	return {
		organizationId,
		key: `month:${month}`,
		record: month,
		total: textOf(kept.totals),
		journalTotal: textOf(kept.journalTotals),
		outcome: `${kept.journals} journals, ${kept.records} other records`,
		payload: JSON.stringify(kept),
	};
}

/** Whether the row's amount can be added: it has none, or one of a known currency. */
export const isCounted = (row: AuditRow): boolean => {
	const { amount, currency } = amountOf(row);
	if (amount === '') return true;
	const decimals = /^-?\d+(?:\.(?<decimals>\d+))?$/.exec(amount)?.groups;
	if (!decimals || !isCurrency(currency)) return false;
	return (decimals.decimals ?? '').length <= decimalsOf(currency);
};

function amountOf({ kind, json }: AuditRow) {
	const amount = kind === 'journal' ? json.journalTotal : json.total;
	return {
		amount: String(amount ?? '').trim(),
		currency: String(json.currency ?? '').trim(),
	};
}

function withRow(kept: Kept, row: AuditRow): Kept {
	const isJournal = row.kind === 'journal';
	return {
		records: kept.records + (isJournal ? 0 : 1),
		journals: kept.journals + (isJournal ? 1 : 0),
		totals: isJournal ? kept.totals : withAmount(kept.totals, row),
		journalTotals: isJournal ? withAmount(kept.journalTotals, row) : kept.journalTotals,
		keys: kept.keys,
	};
}

function withAmount(amounts: Amounts, row: AuditRow): Amounts {
	const { amount, currency } = amountOf(row);
	if (amount === '') return amounts;
	const before = amounts[currency];
	const sum = add(
		before === undefined ? zero(currency) : fromDecimal(before, currency),
		fromDecimal(amount, currency),
	);
	return { ...amounts, [currency]: toDecimal(sum) };
}

const textOf = (amounts: Amounts): string =>
	Object.entries(amounts)
		.sort()
		.map(([currency, amount]) => `${currency} ${amount}`)
		.join(', ');

function keptIn({ json }: AuditRow): Kept | null {
	const data = readJson(String(json.payload ?? ''));
	if (!isRecord(data) || !Array.isArray(data.keys)) return null;
	return {
		records: Number(data.records) || 0,
		journals: Number(data.journals) || 0,
		totals: amountsIn(data.totals),
		journalTotals: amountsIn(data.journalTotals),
		keys: data.keys.map(String),
	};
}

const amountsIn = (value: unknown): Amounts =>
	Object.fromEntries(
		Object.entries(isRecord(value) ? value : {}).map(([currency, amount]) => [
			currency,
			String(amount),
		]),
	);
