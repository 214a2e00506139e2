import { isRecord, readJson, type JsonRecord } from '../../exactJson';
import { parseDailyReference } from '../../ledger/dailyReference';
import type { FrozenOrders, PostedJournal } from './posted';

/**
 * What rows of the audit trail keep of deferred orders. A row has the `key` of its journal, or the
 * `sourceKey` of its day, and `frozen`: an object, or its JSON text. Rows without it are passed over, and
 * rows of journals that failed; one that is pending is posted by the next run.
 */
export function keptRows(rows: readonly unknown[]): PostedJournal[] {
	return rows.filter(isRecord).flatMap((row) => {
		const frozen = frozenIn(row.frozen);
		const found = referenceIn(row);
		if (!frozen || !found || !isPosted(row)) return [];
		return [{ ...found, lines: [], frozen }];
	});
}

/** A row of the audit trail has a status; an item of the mapper has none. */
const isPosted = ({ status }: JsonRecord): boolean =>
	[undefined, null, '', 'pending', 'posted', 'skipped'].includes(status as string);

function frozenIn(value: unknown): FrozenOrders | null {
	const read = typeof value === 'string' ? readJson(value) : value;
	if (!isRecord(read)) return null;
	const orders = Object.entries(read).flatMap(([id, amounts]) =>
		isRecord(amounts) ? [[id, textsOf(amounts)] as const] : [],
	);
	return orders.length === 0 ? null : Object.fromEntries(orders);
}

const textsOf = (amounts: JsonRecord): Record<string, string> =>
	Object.fromEntries(
		Object.entries(amounts).map(([category, amount]) => [category, String(amount)]),
	);

function referenceIn({ key, sourceKey }: JsonRecord) {
	for (const name of [key, sourceKey]) {
		const reference = String(name ?? '').replace(/^transactions:/, 'AMZ-');
		const currency = parseDailyReference(reference)?.currency;
		if (currency) return { reference, currency };
	}
	return null;
}
