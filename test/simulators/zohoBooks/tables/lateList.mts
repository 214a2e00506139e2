import type { Books, StoredRecord } from '../records.mts';
import type { World } from '../world.mts';
import { recordsOf } from './store.mts';
import type { SimulatedTable } from './table.mts';

interface Gone {
	readonly path: string;
	readonly record: StoredRecord;
	readonly at: number;
}

const goneOf = new WeakMap<Books, Gone[]>();

export function noteGone(books: Books, gone: Gone): void {
	goneOf.set(books, [...(goneOf.get(books) ?? []), gone]);
}

/**
 * What a list shows: records come and go as late as journals do. That a changed record shows its new
 * values at once is a simplification.
 */
export function listedRecords({ books, index, now }: World, table: SimulatedTable): StoredRecord[] {
	const until = now() - index.lagSeconds * 1000;
	const gone = (goneOf.get(books) ?? []).filter(
		({ path, at }) => path === table.path && at > until,
	);
	const all = [...recordsOf(books, table), ...gone.map(({ record }) => record)];
	return all.filter(({ created }) => created <= until);
}
