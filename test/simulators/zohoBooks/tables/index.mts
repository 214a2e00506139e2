import type { Books } from '../records.mts';
import { bills } from './bills.mts';
import { contacts } from './contacts.mts';
import { items } from './items.mts';
import { recordsOf } from './store.mts';
import { vendorPayments } from './vendorPayments.mts';
import type { Posting, SimulatedTable } from './table.mts';

/** Every resource that is a table. */
export const tables: readonly SimulatedTable[] = [bills, contacts, items, vendorPayments];

/** What all their records do to the ledger. */
export const tablePostings = (books: Books): Posting[] =>
	tables.flatMap((table) =>
		recordsOf(books, table).flatMap((record) => [...(table.postings?.(books, record) ?? [])]),
	);
