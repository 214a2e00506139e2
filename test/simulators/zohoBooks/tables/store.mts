import { newId } from '../books.mts';
import { notFound } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import { timestamp } from '../time.mts';
import { readFields, refuseMissing } from './read.mts';
import type { SimulatedTable } from './table.mts';

/** The records of one resource, oldest first. */
export function recordsOf(books: Books, { path }: Pick<SimulatedTable, 'path'>): StoredRecord[] {
	books.stored[path] ??= [];
	return books.stored[path];
}

export function recordBy(books: Books, table: SimulatedTable, id: string): StoredRecord {
	const found = recordsOf(books, table).find((record) => record.id === id);
	if (found === undefined) throw notFound(table.what);
	return found;
}

export function addRecord(books: Books, table: SimulatedTable, body: Fields, now: number) {
	const times = { created: now, modified: now };
	const record: StoredRecord = {
		id: newId(books),
		status: table.firstStatus,
		...times,
		fields: {},
	};
	record.fields = checked(books, table, readFields(table, body), record);
	recordsOf(books, table).push(record);
	return record;
}

/** What the request does not name stays, but for lists (Y: a line without its id is a new one). */
export function changeRecord(
	books: Books,
	table: SimulatedTable,
	record: StoredRecord,
	body: Fields,
	now: number,
): void {
	const given = readFields(table, body);
	refuseMissing(table, given);
	const emptied = Object.fromEntries((table.replacedByPut ?? []).map((name) => [name, []]));
	const fields = { ...record.fields, ...emptied, ...given };
	record.fields = checked(books, table, fields, record);
	record.modified = now;
}

export function removeRecord(books: Books, table: SimulatedTable, record: StoredRecord): void {
	const refusal = table.refuseDelete?.(books, record);
	if (refusal) throw refusal;
	const records = recordsOf(books, table);
	records.splice(records.indexOf(record), 1);
}

function checked(
	books: Books,
	table: SimulatedTable,
	fields: Fields,
	record: StoredRecord,
): Fields {
	refuseMissing(table, fields);
	const others = recordsOf(books, table).filter(({ id }) => id !== record.id);
	const refusal = table.refuseTwin?.(fields, others);
	if (refusal) throw refusal;
	return table.complete?.(books, fields, record) ?? fields;
}

/** One record as `get`, `create` and `update` answer it; exact texts become JSON numbers. */
export function shownRecord(books: Books, table: SimulatedTable, record: StoredRecord): Fields {
	const { decimals = [] } = table;
	const entries = Object.entries(record.fields).map(
		([name, value]) => [name, decimals.includes(name) ? Number(value) : value] as const,
	);
	return {
		[table.id]: record.id,
		...Object.fromEntries(entries),
		status: record.status,
		...table.computed?.(books, record),
		created_time: timestamp(books, record.created),
		last_modified_time: timestamp(books, record.modified),
	};
}
