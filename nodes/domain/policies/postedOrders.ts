import type { PostedInvoice } from './postedInvoice';
import { fromDecimal, type Money } from '../money/money';
import { ownDate } from '../ledger/entryDate';
import { hashIn, totalIn } from '../ledger/journalNotes';
import { parseReference } from '../ledger/reference';

/** An order that stands in the ledger on its own. */
export interface PostedOrder {
	readonly id: string;
	/** `yyyy-mm-dd`: the day that its journal belongs to, also where it stands on a later one. */
	readonly date: string;
	/** What it was posted with as owed by Amazon; null where its notes do not say. */
	readonly owed: Money | null;
	/** Where it stands as an invoice, not as a journal. */
	readonly invoice?: PostedInvoice;
}

/** By order id. */
export type PostedOrders = ReadonlyMap<string, PostedOrder>;

/** A journal as a list of the ledger shows it. */
export interface ListedJournal {
	readonly reference_number: string;
	readonly journal_date?: string;
	readonly notes: string;
}

/** The orders that stand in the ledger, by id: written by this package, and not taken back by a reversal. */
export function postedOrders(journals: Iterable<ListedJournal>): Map<string, PostedOrder> {
	const versions = new Map<string, Map<number, PostedOrder>>();
	const reversed = new Map<string, Set<number>>();
	for (const journal of journals) {
		const reference = parseReference(journal.reference_number);
		if (reference?.kind !== 'O' || hashIn(journal.notes) === '') continue;
		const { source: id, suffixes } = reference;
		const reversal = numberOf(suffixes, 'R');
		if (reversal !== null) entryOf(reversed, id, () => new Set<number>()).add(reversal);
		else {
			const version = numberOf(suffixes, 'V') ?? 1;
			entryOf(versions, id, () => new Map<number, PostedOrder>()).set(
				version,
				orderOf(id, journal),
			);
		}
	}
	const standing = new Map<string, PostedOrder>();
	for (const [id, all] of versions) {
		const last = [...all.keys()].sort((left, right) => right - left)[0] ?? 1;
		const order = all.get(last);
		if (order && !reversed.get(id)?.has(last)) standing.set(id, order);
	}
	return standing;
}

function orderOf(id: string, { journal_date: date = '', notes }: ListedJournal): PostedOrder {
	const total = totalIn(notes);
	return {
		id,
		date: ownDate(notes, date),
		owed: total && fromDecimal(total.amount, total.currency),
	};
}

const numberOf = (suffixes: readonly string[], letter: 'R' | 'V'): number | null => {
	const suffix = suffixes.find((one) => one.startsWith(letter));
	return suffix === undefined ? null : Number(suffix.slice(1));
};

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
	const found = map.get(key) ?? make();
	map.set(key, found);
	return found;
}
