import type { Books } from '../records.mts';
import { bankTransactions } from './bankTransactions.mts';
import { bills } from './bills.mts';
import { contacts } from './contacts.mts';
import { creditNotes } from './creditNotes.mts';
import { customerPayments } from './customerPayments.mts';
import { invoices } from './invoices.mts';
import { items } from './items.mts';
import { locations } from './locations.mts';
import { recordsOf } from './store.mts';
import { taxes } from './taxes.mts';
import { vendorPayments } from './vendorPayments.mts';
import { expenses } from './expenses.mts';
import { purchaseOrders } from './purchaseOrders.mts';
import { salesReceipts } from './salesReceipts.mts';
import { vendorCredits } from './vendorCredits.mts';
import type { Posting, SimulatedTable } from './table.mts';

/** Every resource that is a table. */
export const tables: readonly SimulatedTable[] = [
	bankTransactions,
	bills,
	contacts,
	creditNotes,
	customerPayments,
	expenses,
	invoices,
	items,
	locations,
	purchaseOrders,
	salesReceipts,
	taxes,
	vendorCredits,
	vendorPayments,
];

/** What all their records do to the ledger. */
export const tablePostings = (books: Books): Posting[] =>
	tables.flatMap((table) =>
		recordsOf(books, table).flatMap((record) => [...(table.postings?.(books, record) ?? [])]),
	);
