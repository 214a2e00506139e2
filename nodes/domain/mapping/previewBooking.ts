import { categories } from '../catalogue/categories';
import { isProblem } from '../ledger/accountProblem';
import { journalTotal, type Journal } from '../ledger/journal';
import { money, toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import type { Tally } from '../policies/tally';
import { Refusal } from '../refusal';
import { sides } from '../zohoBooks/journalPayload';
import { accountsIn, type Accounts, type Posted } from './accountsOf';
import type { Books } from './books';
import { identityOf } from './identity';
import { entryOf, lockWarnings } from './lockedPeriod';
import type { Payment } from './payment';
import { joinedLines, withBalanceRules } from './postedJournals';
import { asProblem, problemsOf } from './previewProblems';
import { rateOf } from './rateOf';
import { timeZoneOf, type MappingSettings } from './settings';
import { skipReason } from './skipReason';

/** What a booking would post: journals, the change of each account, and every kind of charge. */
export type Preview = Awaited<ReturnType<typeof previewBooking>>;

/** Nothing is posted, and nothing is refused: all that is wrong stands in `problems`. */
export async function previewBooking(
	given: Booking,
	payment: Payment,
	settings: MappingSettings,
	books: Books,
) {
	const booking = withBalanceRules(given, settings.rules);
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
		problems: problemsOf(booking, [rate, ...accounts.refusals], settings, books),
		warnings: [
			...(isKnown ? rate.warnings : []),
			...booking.warnings,
			...booking.journals.flatMap((journal) => lockWarnings(journal, settings, books)),
		],
		journals: booking.journals.map((journal) =>
			journalShown(
				joinedLines(journal, accounts),
				accounts,
				entryOf(journal.date, settings, books).date,
			),
		),
		trialBalance: trialBalance(booking, accounts),
		charges: booking.tallies.map((tally) => chargeShown(tally, booking.currency, accounts)),
	};
}

const journalShown = (journal: Journal, accounts: Accounts, date: string) => ({
	key: journal.reference,
	date,
	part: journal.part,
	journalTotal: toDecimal(journalTotal(journal)),
	lines: journal.lines.map((line) => ({
		category: line.category,
		kind: categories[line.category].label,
		rule: line.rule?.name ?? '',
		account: nameOf(line, accounts),
		problem: problemOf(line, accounts),
		...sides(line.credit),
		count: line.count,
	})),
});

function trialBalance({ journals, currency }: Booking, accounts: Accounts) {
	const balances = new Map<string, bigint>();
	for (const line of journals.flatMap(({ lines }) => lines)) {
		const name = nameOf(line, accounts);
		balances.set(name, (balances.get(name) ?? 0n) + line.credit.minor);
	}
	return [...balances].map(([account, minor]) => ({ account, ...sides(money(minor, currency)) }));
}

const chargeShown = (tally: Tally, currency: string, accounts: Accounts) => ({
	transactionType: tally.transactionType,
	path: tally.path.join(' / '),
	category: tally.category,
	rule: tally.rule?.name ?? '',
	account: nameOf(tally, accounts),
	amount: toDecimal(money(tally.minor, currency)),
	count: tally.count,
	entryId: tally.entryId,
	part: tally.part,
	marketplace: tally.marketplace ?? '',
});

/** The account as Zoho Books names it, else as the user does. */
function nameOf(posted: Posted, accounts: Accounts): string {
	const found = accounts.of(posted);
	return isProblem(found) ? found.account : found.accountName;
}

function problemOf(posted: Posted, accounts: Accounts): string {
	const found = accounts.of(posted);
	return isProblem(found) ? `The account ${found.shown} ${found.cause}.` : '';
}
