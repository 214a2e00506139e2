import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { pageOf } from './listing.mts';
import type { World } from './world.mts';

/**
 * D: https://www.zoho.com/books/api/v3/transaction-locking/ names the operation and its attributes; path and keys
 * as another client uses them (C). One lock of all modules is what the simulator knows (assumed).
 */
export function addLocks(app: FastifyInstance, { books }: World): void {
	app.get('/transactionlocks', (request) => {
		const { query } = incomingOf(request);
		const listing = { reportName: '', filter: '', sortColumn: '', sortOrder: 'A' };
		const { rows, page_context } = pageOf(locks(), query, listing);
		return { code: 0, message: 'success', transaction_locks: rows, page_context };
	});

	const locks = () =>
		books.lockedUntil === null
			? []
			: [
					{
						transaction_lock_id: '310415000000000901',
						transaction_lock_status: 'enabled',
						transaction_lock_date: books.lockedUntil,
						lock_scope: 0,
						lock_scope_formatted: 'All modules',
					},
				];
}
