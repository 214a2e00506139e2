import { dayAfterLock, entryDate, type EntryDate } from '../ledger/entryDate';
import type { Journal } from '../ledger/journal';
import type { Books } from './books';
import type { MappingSettings } from './settings';

/** The first day that a journal may be moved to; empty where no day is locked, or where the user wants none moved. */
const firstOpenDay = ({ onLocked }: MappingSettings, { lockedUntil }: Books): string =>
	onLocked === 'nextOpenDay' ? dayAfterLock(lockedUntil ?? '') : '';

/** The day on which a journal is entered, as the user chose. */
export const entryOf = (own: string, settings: MappingSettings, books: Books): EntryDate =>
	entryDate(own, firstOpenDay(settings, books));

/**
 * Travels with the item: what takes its journal back stands on an open day too, and the journal is looked for
 * on every later day. Empty where nothing is locked (any more); left out where no journal may be moved.
 */
export const openFrom = (settings: MappingSettings, books: Books): { firstOpenDay?: string } =>
	settings.onLocked === 'block' ? {} : { firstOpenDay: firstOpenDay(settings, books) };

/** Which journals are entered on another day, or why none of them can be. */
export function lockWarnings(
	{ reference, date }: Journal,
	settings: MappingSettings,
	books: Books,
): string[] {
	const { date: entered, insteadOf } = entryOf(date, settings, books);
	if (insteadOf !== '') {
		return [
			`Journal ${reference} belongs to ${insteadOf}, which is locked in Zoho Books: it is entered on ${entered}, the first open day, and its notes say so.`,
		];
	}
	return settings.onLocked === 'nextOpenDay' && books.lockedUntil === null ? [notTold] : [];
}

const notTold =
	'Zoho Books does not tell this login which days are locked, so each journal keeps its own day. If a day is locked, its journal is refused: unlock it, or allow the login to read lock dates (role "Accountant", scope accountants.READ), and connect it again.';
