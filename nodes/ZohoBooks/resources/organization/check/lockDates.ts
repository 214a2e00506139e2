import { closingLists } from '../../../../clients/zohoBooks/closing';
import type { ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import { lockOf } from '../../../../domain/reconciliation/books/locks';
import { Refusal } from '../../../../domain/refusal';
import { finding, type Finding } from './finding';

const wherePeopleLook =
	'Look under Accountant > Transaction Locking: what falls on or before a lock date of the module Accountant is refused as a closed period.';

/** Up to which day each module is locked. The address is assumed, see `closingLists`: where Zoho refuses it, a person looks. */
export async function lockDates(zoho: ZohoBooks): Promise<Finding> {
	try {
		const rows = await zoho.list(closingLists.transactionLocks);
		const locked = rows.map(lockOf).filter(({ isLocked }) => isLocked);
		if (locked.length === 0) {
			return finding('lockDates', 'ok', 'Zoho Books names no lock date.', wherePeopleLook);
		}
		const dates = locked.map(({ module, until }) => `${module}: ${until}`).join('; ');
		return finding(
			'lockDates',
			'attention',
			`Locked up to and including this day: ${dates}.`,
			'What is dated on or before such a day is refused. Unlock it under Accountant > Transaction Locking while you post.',
			Object.fromEntries(locked.map(({ module, until }) => [module, until])),
		);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error as Error;
		const found = `Lock dates cannot be read here: ${error.message}`;
		return finding('lockDates', 'notChecked', found, wherePeopleLook, { code: error.code });
	}
}
