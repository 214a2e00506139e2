import { categories, type CategoryId } from '../catalogue/categories';
import { convertedAt, type ExchangeRate } from '../exchange/exchangeRate';
import type { SettlementRate } from '../exchange/exchangeRateOf';
import { printEntryDate, type EntryDate } from '../ledger/entryDate';
import type { Journal, JournalLine } from '../ledger/journal';
import { roundedDecimal } from '../money/decimal';
import { money, toDecimal, type Money } from '../money/money';
import type { Booking } from '../policies/booking';
import type { ExchangeDifference } from '../zohoBooks/exchangeDifference';
import { accountsIn, usableAccounts } from './accountsOf';
import type { Books } from './books';
import { identityOf } from './identity';
import { entryOf, openFrom } from './lockedPeriod';
import { timeZoneOf, type MappingSettings } from './settings';

/** Where the difference to what Amazon paid goes: with a reference rate it is Amazon's conversion fee. */
export const differenceCategory = ({ referenceRate }: MappingSettings): CategoryId =>
	referenceRate ? 'conversionFees' : 'exchangeDifference';

/** The journal that a difference belongs to, its clearing line, and what Amazon paid for it. */
interface Parts {
	readonly journal: Journal;
	readonly clearing: JournalLine;
	/** Null until Amazon says so. */
	readonly paid: Money | null;
}

/**
 * The item of a booking's exchange difference, in the base currency: it hangs on the last part. Its lines
 * are worked out when its journal is posted (docs/decisions/0008). None where Amazon converted nothing, or
 * where there can be no difference.
 */
export function exchangeDifferenceItems(
	booking: Booking,
	{ exchange, payout }: SettlementRate,
	settings: MappingSettings,
	books: Books,
) {
	const journal = booking.journals.at(-1);
	const clearing = journal?.lines.find(({ category }) => category === 'clearing');
	if (!payout || !journal || !clearing) return [];
	const parts = { journal, clearing, paid: payout === 'waiting' ? null : payout.paid };
	if (parts.paid && exchange && isPaidExactly(clearing, exchange, parts.paid)) return [];
	const payload = payloadOf(booking, parts, settings, books);
	return [
		{
			...identityOf(booking, books),
			key: payload.reference_number,
			part: journal.part,
			timeZone: timeZoneOf(settings, books),
			...openFrom(settings, books),
			journalTotal: '',
			exchangeRate: '1',
			exchangeRateSource: 'base',
			lines: [],
			uncategorized: [],
			warnings: [],
			noEffect: false,
			payload,
			contentHash: '',
		},
	];
}

/** Whether the rate gives what Amazon paid, also where Zoho Books keeps but six decimals of it (assumed). */
function isPaidExactly({ credit }: JournalLine, { rate }: ExchangeRate, paid: Money): boolean {
	return [rate, roundedDecimal(rate, 6)].every((one) => {
		const base = convertedAt(credit, one, paid.currency);
		return absolute(base).minor === absolute(paid).minor;
	});
}

const payloadOf = (booking: Booking, parts: Parts, settings: MappingSettings, books: Books) => ({
	journal_date: entryOf(parts.journal.date, settings, books).date,
	reference_number: `${parts.journal.reference}-FX`,
	notes: notesOf(booking, parts, entryOf(parts.journal.date, settings, books)),
	currency_id: books.currencyIdOf(books.baseCurrency),
	status: settings.journalStatus,
	exchange_difference: differenceOf(booking, parts, settings, books),
});

function differenceOf(
	booking: Booking,
	{ journal, clearing, paid }: Parts,
	settings: MappingSettings,
	books: Books,
): ExchangeDifference {
	const category = differenceCategory(settings);
	const other: JournalLine = { ...clearing, category, rule: settings.rules.ofBalance(category) };
	const journals = [{ ...journal, lines: [clearing, other] }];
	const accountOf = usableAccounts(accountsIn({ ...booking, journals }, settings, books));
	const describe = (id: CategoryId) =>
		`${categories[id].label} · exchange difference, ${journal.part} [${id}]`;
	return {
		journal: journal.reference,
		account_id: accountOf(clearing).accountId,
		debit_or_credit: clearing.credit.minor < 0n ? 'debit' : 'credit',
		amount: toDecimal(absolute(clearing.credit)),
		paid: paid === null ? '' : toDecimal(absolute(paid)),
		currency: books.baseCurrency,
		difference_account_id: accountOf(other).accountId,
		clearing_description: describe('clearing'),
		difference_description: describe(category),
	};
}

function notesOf({ source }: Booking, { journal, paid }: Parts, entry: EntryDate): string {
	const sum = paid === null ? '' : `: Amazon paid ${toDecimal(paid)} ${paid.currency}`;
	return `Exchange difference of ${source.name}${sum}. Belongs to ${journal.reference}${printEntryDate(entry)}.`;
}

const absolute = ({ minor, currency }: Money): Money =>
	money(minor < 0n ? -minor : minor, currency);
