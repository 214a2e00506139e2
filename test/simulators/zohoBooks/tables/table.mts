import type { Refusal } from '../../shared/refusal.mts';
import type { Fields } from '../fields.mts';
import type { Query } from '../listing.mts';
import type { Books, StoredRecord } from '../records.mts';

/** One resource of the simulator, as data; the store does the rest. */
export interface SimulatedTable {
	/** Below `/books/v3`. */
	readonly path: string;
	/** Keys in answers: the list, one record, its id. */
	readonly list: string;
	readonly record: string;
	readonly id: string;
	/** As refusals call it: `Contact does not exist.` */
	readonly what: string;
	/** Text fields and the most characters that each takes. */
	readonly texts: Readonly<Record<string, number>>;
	/** Numbers: amounts, rates, quantities. */
	readonly decimals?: readonly string[];
	/** Calendar days. */
	readonly dates?: readonly string[];
	/** Fields that are kept as they come: flags, counts, lists, addresses. */
	readonly others?: readonly string[];
	readonly mandatory: readonly string[];
	/** Records that are there from the start: fields by id. */
	readonly seed?: Readonly<Record<string, Fields>>;
	/** The number that Zoho counts on by itself unless it is told not to. */
	readonly number?: NumberSeries;
	readonly firstStatus: string;
	/** By the path below the record: the status it brings, and the answer's HTTP status. */
	readonly statusChanges?: Readonly<Record<string, readonly [string, number]>>;
	/** Y: a custom field may be unique, and a record be written by it. */
	readonly hasUniqueFields?: true;
	/** What else can be done with a record, by its path: `/bills/:id/credits`. */
	readonly actions?: Readonly<Record<string, Action>>;
	/** What is read of a record, by its path. */
	readonly views?: Readonly<
		Record<string, (books: Books, record: StoredRecord, query: Query) => Fields>
	>;
	readonly filters: TableFilters;
	readonly sortColumns: readonly string[];
	/** Keys of a record that lists do not show. */
	readonly onlyInRecord?: readonly string[];
	/** Lists that a PUT without them empties. */
	readonly replacedByPut?: readonly string[];
	/** Refuses what this resource does not take, and completes what it stores. */
	readonly complete?: (books: Books, fields: Fields, record: StoredRecord) => Fields;
	/** Fields that are computed when a record is shown. */
	readonly computed?: (books: Books, record: StoredRecord) => Fields;
	/** The other record that stands in the way of this one. */
	readonly refuseTwin?: (fields: Fields, others: readonly StoredRecord[]) => Refusal | undefined;
	readonly refuseDelete?: (books: Books, record: StoredRecord) => Refusal | undefined;
	/** A status that this record cannot have now. */
	readonly refuseStatus?: (
		books: Books,
		record: StoredRecord,
		status: string,
	) => Refusal | undefined;
	/** What the record does to the ledger: base amounts in minor units, debit positive. */
	readonly postings?: (books: Books, record: StoredRecord) => readonly Posting[];
}

export interface NumberSeries {
	readonly key: string;
	/** `INV-` */
	readonly prefix: string;
}

/** What a call below a record does with it; what it gives back is answered besides code and message. */
export interface Action {
	/** HTTP status of the answer; 200 unless given. */
	readonly status?: number;
	readonly run: (books: Books, record: StoredRecord, call: ActionCall) => Fields | void;
}

export interface ActionCall {
	readonly body: Fields;
	readonly query: Query;
	readonly now: number;
}

export interface TableFilters {
	/** Each also as `_startswith` and `_contains`. */
	readonly texts?: readonly string[];
	readonly exact?: readonly string[];
	/** Each also as `_start`, `_end`, `_before`, `_after`. */
	readonly dates?: readonly string[];
	/** Each as `_start` and `_end`. */
	readonly amounts?: readonly string[];
	/** What `search_text` looks through. */
	readonly searched?: readonly string[];
	/** By the value of `filter_by`; the first is the default. */
	readonly filterBy?: Readonly<Record<string, (record: StoredRecord) => boolean>>;
}

export interface Posting {
	readonly accountId: string;
	readonly amount: bigint;
}
