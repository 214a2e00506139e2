import { closingLists } from '../../../clients/zohoBooks/closing';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import { lockOf, type Lock } from '../../../domain/reconciliation/books/locks';
import { isRefusedList } from './refusedList';

/** Null where Zoho Books does not tell: not every plan and role may ask. */
export async function readLocks(zoho: ZohoBooks): Promise<readonly Lock[] | null> {
	const subject = 'list of transaction locks';
	return await zoho.list(closingLists.transactionLocks, {}, Infinity, subject).then(
		(rows) => rows.map(lockOf),
		async (error: unknown) => (isRefusedList(error) ? null : await Promise.reject(error as Error)),
	);
}
