import { isRecord, readJson, type JsonRecord } from '../exactJson';
import {
	add,
	fromDecimal,
	isZero,
	negate,
	subtract,
	toDecimal,
	zero,
	type Money,
} from '../money/money';
import type { AuditRow } from './auditRow';

/** What one account gets, as decimal strings; debits are positive. */
export interface ChangedAccount {
	readonly account: string;
	readonly kept: string;
	readonly mapped: string;
}

/** How a journal that is kept in its row differs from what the mapper makes of its source now. */
export interface KeptDifference {
	readonly key: string;
	readonly currency: string;
	/** `yyyy-mm-dd`, two where they differ. */
	readonly dates: readonly string[];
	readonly changes: readonly ChangedAccount[];
	/** Why nothing can be compared; empty otherwise. */
	readonly problem: string;
}

type Sums = ReadonlyMap<string, Money>;

/** `mapped` is an item of *To Journals*; undefined where the mapping makes no such journal. */
export function keptDifference(
	row: AuditRow,
	mapped: JsonRecord | undefined,
	nameOf: (accountId: string) => string,
): KeptDifference {
	const currency = textOf(row.json.currency);
	const nothing = { key: row.key, currency, dates: [], changes: [] };
	if (mapped === undefined) {
		return { ...nothing, problem: 'The mapping makes no such journal of its source any more.' };
	}
	if (mapped.error !== undefined) return { ...nothing, problem: textOf(mapped.error) };
	const [kept, now] = [readPayload(row.json.payload), readPayload(mapped.payload)];
	const [before, after] = [sumsOf(kept, currency), sumsOf(now, currency)];
	const ids = [...new Set([...before.keys(), ...after.keys()])];
	const changed = ids.filter((id) => !isZero(subtract(of(after, id), of(before, id))));
	const dates = [...new Set([textOf(kept.journal_date), textOf(now.journal_date)])];
	const changes = changed.map((id) => ({
		account: nameOf(id),
		kept: toDecimal(of(before, id)),
		mapped: toDecimal(of(after, id)),
	}));
	return { key: row.key, currency, dates, changes, problem: '' };

	function of(sums: Sums, id: string): Money {
		return sums.get(id) ?? zero(currency);
	}
}

function readPayload(payload: unknown): JsonRecord {
	const read = typeof payload === 'string' ? readJson(payload) : payload;
	return isRecord(read) ? read : {};
}

function sumsOf({ line_items: lines }: JsonRecord, currency: string): Sums {
	const sums = new Map<string, Money>();
	for (const line of Array.isArray(lines) ? lines.filter(isRecord) : []) {
		const amount = fromDecimal(textOf(line.amount), currency);
		const debit = line.debit_or_credit === 'debit' ? amount : negate(amount);
		const id = textOf(line.account_id);
		sums.set(id, add(sums.get(id) ?? zero(currency), debit));
	}
	return sums;
}

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';
