import type { CategoryId } from '../catalogue/categories';
import { accountFinder, type LedgerAccount } from '../ledger/chartOfAccounts';
import { journalTotal, type Journal } from '../ledger/journal';
import { money, toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import { sides } from '../zohoBooks/journalPayload';
import { Refusal } from '../refusal';
import { accountOrRefusal, categoriesOf } from './accountsOf';
import { timeZoneOf, type MappingSettings } from './settings';
import type { Books } from './books';
import { identityOf } from './identity';
import type { Payment } from './payment';
import { rateOf } from './rateOf';
import { asProblem, problemsOf } from './previewProblems';
import { skipReason } from './skipReason';

type Accounts = ReadonlyMap<CategoryId, LedgerAccount | Refusal>;

/** What a booking would post: journals, the change of each account, and every kind of charge. */
export async function previewBooking(
	booking: Booking,
	payment: Payment,
	settings: MappingSettings,
	books: Books,
) {
	const accounts = accountsIn(booking, settings, books);
	const rate = await rateOf(booking, payment, settings, books).catch(asProblem);
	return [
		{
			...identityOf(booking, books),
			timeZone: timeZoneOf(settings, books),
			exchangeRate: rate instanceof Refusal ? null : (rate.exchange?.rate ?? '1'),
			skipped: skipReason(booking, settings) !== null,
			reason: skipReason(booking, settings),
			warnings: [...(rate instanceof Refusal ? [] : rate.warnings), ...booking.warnings],
			problems: problemsOf(booking, [rate, ...accounts.values()], settings, books),
			journals: booking.journals.map((journal) => journalShown(journal, accounts)),
			trialBalance: trialBalance(booking.journals, accounts),
			charges: chargesShown(booking, accounts),
		},
	];
}

function accountsIn(booking: Booking, settings: MappingSettings, books: Books): Accounts {
	const find = accountFinder(books.accounts, settings.accounts);
	const { currency, marketplaces } = booking;
	const parts = { currency, marketplaces };
	const found = categoriesOf(booking.journals).map(
		(category) => [category, accountOrRefusal((id) => find(id, parts), category)] as const,
	);
	return new Map(found);
}

function nameOf(category: CategoryId, accounts: Accounts): string {
	const account = accounts.get(category);
	if (account instanceof Refusal) return `? ${String(account.details.account ?? category)}`;
	return account?.accountName ?? '';
}

const journalShown = (journal: Journal, accounts: Accounts) => ({
	key: journal.reference,
	date: journal.date,
	part: journal.part,
	journalTotal: toDecimal(journalTotal(journal)),
	lines: journal.lines.map(({ category, credit, count }) => ({
		category,
		account: nameOf(category, accounts),
		...sides(credit),
		count,
	})),
});

function trialBalance(journals: readonly Journal[], accounts: Accounts) {
	const balances = new Map<string, bigint>();
	for (const { category, credit } of journals.flatMap(({ lines }) => lines)) {
		const name = nameOf(category, accounts);
		balances.set(name, (balances.get(name) ?? 0n) + credit.minor);
	}
	const currency = journals[0]?.currency ?? '';
	return [...balances].map(([account, minor]) => ({ account, ...sides(money(minor, currency)) }));
}

const chargesShown = ({ tallies, currency }: Booking, accounts: Accounts) =>
	tallies.map(({ transactionType, path, category, entryId, part, minor, count }) => ({
		transactionType,
		path: path.join(' / '),
		category,
		account: nameOf(category, accounts),
		amount: toDecimal(money(minor, currency)),
		count,
		entryId,
		part,
	}));
