import { categories, type CategoryId } from '../catalogue/categories';
import { isProblem } from '../ledger/accountProblem';
import { journalTotal, type Journal } from '../ledger/journal';
import { money, toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import type { Tally } from '../policies/tally';
import { Refusal } from '../refusal';
import { sides } from '../zohoBooks/journalPayload';
import { accountsIn, refusalsOf, type Accounts } from './accountsOf';
import type { Books } from './books';
import { identityOf } from './identity';
import type { Payment } from './payment';
import { asProblem, problemsOf } from './previewProblems';
import { rateOf } from './rateOf';
import { timeZoneOf, type MappingSettings } from './settings';
import { skipReason } from './skipReason';

/** What a booking would post: journals, the change of each account, and every kind of charge. */
export type Preview = Awaited<ReturnType<typeof previewBooking>>;

/** Nothing is posted, and nothing is refused: all that is wrong stands in `problems`. */
export async function previewBooking(
	booking: Booking,
	payment: Payment,
	settings: MappingSettings,
	books: Books,
) {
	const accounts = accountsIn(booking, settings, books);
	const rate = await rateOf(booking, payment, settings, books).catch(asProblem);
	const isKnown = !(rate instanceof Refusal);
	return {
		...identityOf(booking, books),
		name: booking.source.name,
		timeZone: timeZoneOf(settings, books),
		exchangeRate: isKnown ? (rate.exchange?.rate ?? '1') : null,
		exchangeRateSource: isKnown ? (rate.exchange?.source ?? 'base') : null,
		journalStatus: settings.journalStatus,
		skipped: skipReason(booking, settings) !== null,
		reason: skipReason(booking, settings),
		problems: problemsOf(booking, [rate, ...refusalsOf(accounts)], settings, books),
		warnings: [...(isKnown ? rate.warnings : []), ...booking.warnings],
		journals: booking.journals.map((journal) => journalShown(journal, accounts)),
		trialBalance: trialBalance(booking, accounts),
		charges: booking.tallies.map((tally) => chargeShown(tally, booking.currency, accounts)),
	};
}

const journalShown = (journal: Journal, accounts: Accounts) => ({
	key: journal.reference,
	date: journal.date,
	part: journal.part,
	journalTotal: toDecimal(journalTotal(journal)),
	lines: journal.lines.map(({ category, credit, count }) => ({
		category,
		kind: categories[category].label,
		account: nameOf(category, accounts),
		problem: problemOf(category, accounts),
		...sides(credit),
		count,
	})),
});

function trialBalance({ journals, currency }: Booking, accounts: Accounts) {
	const balances = new Map<string, bigint>();
	for (const { category, credit } of journals.flatMap(({ lines }) => lines)) {
		const name = nameOf(category, accounts);
		balances.set(name, (balances.get(name) ?? 0n) + credit.minor);
	}
	return [...balances].map(([account, minor]) => ({ account, ...sides(money(minor, currency)) }));
}

const chargeShown = (
	{ transactionType, path, category, entryId, part, minor, count }: Tally,
	currency: string,
	accounts: Accounts,
) => ({
	transactionType,
	path: path.join(' / '),
	category,
	account: nameOf(category, accounts),
	amount: toDecimal(money(minor, currency)),
	count,
	entryId,
	part,
});

/** The account as Zoho Books names it, else as the user does. */
function nameOf(category: CategoryId, accounts: Accounts): string {
	const found = accounts.get(category);
	if (!found) return '';
	return isProblem(found) ? found.account : found.accountName;
}

function problemOf(category: CategoryId, accounts: Accounts): string {
	const found = accounts.get(category);
	return found && isProblem(found) ? `The account ${found.shown} ${found.cause}.` : '';
}
