import type { IExecuteFunctions } from 'n8n-workflow';
import { readBooks } from '../../../clients/zohoBooks/books';
import type { Books } from '../../../domain/mapping/books';
import type { Payment } from '../../../domain/mapping/payment';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { Booking } from '../../../domain/policies/booking';

/** A booking with all that is needed to map it. */
export interface Task {
	readonly booking: Booking;
	readonly payment: Payment;
	readonly settings: MappingSettings;
	readonly books: BooksOfRun;
}

/** The books are read once per run and organization; what a task adds to them holds for the next ones. */
export interface BooksOfRun {
	current: Books;
	/** `yyyy-mm-dd` by currency: the first day on which a journal of Amazon is known to stand or to be posted. */
	readonly firstDays: Map<string, string>;
	/** Whether any order stands as an invoice; left out while it was not asked. */
	hasInvoices?: boolean;
}

export function booksOfRun(
	ctx: IExecuteFunctions,
): (organizationId: string) => Promise<BooksOfRun> {
	const known = new Map<string, Promise<BooksOfRun>>();
	return async (organizationId) => {
		const books =
			known.get(organizationId) ??
			readBooks(ctx, organizationId).then((current): BooksOfRun => ({
				current,
				firstDays: new Map(),
			}));
		known.set(organizationId, books);
		return await books;
	};
}
