import type { JsonRecord } from '../../exactJson';
import { textOf } from '../amazon/fields';

/** Up to which day a module of Zoho Books is locked. */
export interface Lock {
	readonly module: string;
	/** `yyyy-mm-dd`; empty where it is not locked. */
	readonly until: string;
	readonly isLocked: boolean;
}

/** Attributes of a lock: https://www.zoho.com/books/api/v3/transaction-locking/ */
export function lockOf(row: JsonRecord): Lock {
	const status = textOf(row.transaction_lock_status) || textOf(row.lock_status);
	const until = textOf(row.transaction_lock_date);
	return {
		module: moduleOf(row),
		until,
		isLocked: until !== '' && !/disabled|unlocked/i.test(status),
	};
}

const moduleOf = (row: JsonRecord): string => {
	const name =
		textOf(row.transaction_lock_module_formatted) ||
		textOf(row.lock_scope_formatted) ||
		textOf(row.transaction_lock_module);
	return name === ''
		? 'All modules'
		: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
};

/** The modules whose lock holds for journals, as Zoho's page names them: Accountant holds the manual journals. */
const ofJournals: ReadonlySet<string> = new Set(['all modules', 'accountant', 'journals']);

/** The last day that is locked for journals, `yyyy-mm-dd`; empty where none is. */
export const journalsLockedUntil = (locks: readonly Lock[]): string =>
	locks
		.filter(({ isLocked, module }) => isLocked && ofJournals.has(module.toLowerCase()))
		.map(({ until }) => until)
		.sort()
		.at(-1) ?? '';

/** Whether nothing of the module can be changed any more up to that day. */
export const covers = ({ isLocked, until }: Lock, day: string): boolean => isLocked && until >= day;
