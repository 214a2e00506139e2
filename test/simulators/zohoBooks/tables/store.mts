import { newId } from '../books.mts';
import { invalidValue, notFound } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Query } from '../listing.mts';
import type { Books, StoredRecord } from '../records.mts';
import { timestamp } from '../time.mts';
import { shownCustomFields } from './customFields.mts';
import { readFields, refuseMissing } from './read.mts';
import type { NumberSeries, SimulatedTable } from './table.mts';

/** The records of one resource, oldest first. */
export function recordsOf(books: Books, table: SimulatedTable): StoredRecord[] {
	const { path, seed = {}, firstStatus: status } = table;
	books.stored[path] ??= Object.entries(seed).map(([id, fields]) => ({
		id,
		status,
		created: 0,
		modified: 0,
		fields,
	}));
	return books.stored[path];
}

export function recordBy(books: Books, table: SimulatedTable, id: string): StoredRecord {
	const found = recordsOf(books, table).find((record) => record.id === id);
	if (found === undefined) throw notFound(table.what);
	return found;
}

export interface Written {
	readonly body: Fields;
	readonly query: Query;
	readonly now: number;
}

export function addRecord(books: Books, table: SimulatedTable, { body, query, now }: Written) {
	const record: StoredRecord = {
		id: newId(books),
		status: table.firstStatus,
		created: now,
		modified: now,
		fields: {},
	};
	const given = readFields(table, body);
	const fields = table.number
		? numbered(recordsOf(books, table), table.number, given, query)
		: given;
	record.fields = checked(books, table, fields, record);
	recordsOf(books, table).push(record);
	return record;
}

/** Y: a number of one's own wants `ignore_auto_number_generation`; that it is dropped without is assumed. */
function numbered(
	records: readonly StoredRecord[],
	{ key, prefix }: NumberSeries,
	fields: Fields,
	query: Query,
): Fields {
	if (query.get('ignore_auto_number_generation') === 'true') {
		if ((fields[key] ?? '') === '') throw invalidValue(key, 4);
		return fields;
	}
	const used = records.map((one) => String(one.fields[key] ?? ''));
	const highest = used
		.filter((number) => number.startsWith(prefix) && /^\d+$/.test(number.slice(prefix.length)))
		.reduce((most, number) => Math.max(most, Number(number.slice(prefix.length))), 0);
	return { ...fields, [key]: `${prefix}${String(highest + 1).padStart(6, '0')}` };
}

/** What the request does not name stays, but for lists (Y: a line without its id is a new one). */
export function changeRecord(
	books: Books,
	table: SimulatedTable,
	record: StoredRecord,
	{ body, now }: Written,
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
		...(table.hasUniqueFields ? { custom_fields: shownCustomFields(record) } : {}),
		...table.computed?.(books, record),
		created_time: timestamp(books, record.created),
		last_modified_time: timestamp(books, record.modified),
	};
}
