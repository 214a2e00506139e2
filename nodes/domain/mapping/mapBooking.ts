import { requireDecimals } from '../ledger/requireDecimals';
import { toDecimal, zero } from '../money/money';
import type { Booking } from '../policies/booking';
import { accountsIn, usableAccounts } from './accountsOf';
import type { Books } from './books';
import { exchangeDifferenceItems } from './exchangeDifferenceItem';
import { identityOf, sourceKeyOf } from './identity';
import { journalItem } from './journalItem';
import { lockWarnings, openFrom } from './lockedPeriod';
import type { Payment } from './payment';
import { joinedLines, withBalanceRules } from './postedJournals';
import { rateOf } from './rateOf';
import { requireNoTaxIds } from './requireNoTaxIds';
import { timeZoneOf, type MappingSettings } from './settings';
import { skipReason } from './skipReason';
import { suspenseWarning, uncategorizedCharges } from './uncategorized';

/**
 * The items of the contract for a booking: one per journal, then its exchange difference where Amazon
 * converted the payout; or one that says why there is none.
 */
export async function mapBooking(
	given: Booking,
	payment: Payment,
	settings: MappingSettings,
	books: Books,
) {
	const booking = withBalanceRules(given, settings.rules);
	const reason = skipReason(booking, settings);
	if (reason) return [skippedItem(booking, reason, books)];
	const { currency, journals } = booking;
	requireDecimals(journals, books.decimalsOf(currency));
	const unknown = uncategorizedCharges(booking, settings.onUncategorized);
	const accounts = accountsIn(booking, settings, books);
	const accountOf = usableAccounts(accounts);
	requireNoTaxIds(journals, books);
	const rate = await rateOf(booking, payment, settings, books);
	const { exchange, warnings } = rate;
	const context = { books, settings, exchange, accountOf };
	const items = journals.map((journal) => ({
		...journalItem(joinedLines(journal, accounts), booking, context),
		timeZone: timeZoneOf(settings, books),
		...(settings.onContentChanged === 'reverse' && { onContentChanged: 'reverse' }),
		...openFrom(settings, books),
		uncategorized: unknown,
		warnings: [
			...warnings,
			...booking.warnings,
			...lockWarnings(journal, settings, books),
			...suspenseWarning(unknown),
		],
	}));
	return [...items, ...exchangeDifferenceItems(booking, rate, settings, books)];
}

const skippedItem = (booking: Booking, reason: string, books: Books) => ({
	...identityOf(booking, books),
	key: sourceKeyOf(booking),
	journalTotal: toDecimal(zero(booking.currency)),
	skipped: true,
	reason,
});
