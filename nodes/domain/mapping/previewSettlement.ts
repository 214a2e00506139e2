import type { CategoryId } from '../catalogue/categories';
import { accountFinder, type LedgerAccount } from '../ledger/chartOfAccounts';
import { journalTotal, type Journal } from '../ledger/journal';
import { money, toDecimal } from '../money/money';
import type { BookedSettlement } from '../policies/bookSettlement';
import { sides } from '../zohoBooks/journalPayload';
import { settlementWarnings } from '../policies/warnings';
import { Refusal } from '../refusal';
import { accountOrRefusal, categoriesOf } from './accountsOf';
import type { MappingSettings } from './settings';
import type { Books } from './books';
import { identityOf } from './journalItem';
import type { SettlementSource } from './settlementSource';
import { book } from './mapSettlement';
import { rateOf } from './rateOf';
import { asProblem, problemsOf } from './previewProblems';
import { skipReason } from './skipReason';

type Accounts = ReadonlyMap<CategoryId, LedgerAccount | Refusal>;

/** What a settlement would post: journals, the change of each account, and every kind of charge. */
export async function previewSettlement(
	source: SettlementSource,
	settings: MappingSettings,
	books: Books,
) {
	const { booked, timeZone } = await book(source, settings, books);
	const accounts = accountsIn(booked, settings, books);
	const rate = await rateOf(booked, source, settings, books).catch(asProblem);
	return [
		{
			...identityOf(booked, books, source.reportId),
			settlementTotal: toDecimal(booked.reading.header.total),
			timeZone,
			exchangeRate: rate instanceof Refusal ? null : (rate.exchange?.rate ?? '1'),
			skipped: skipReason(booked, settings) !== null,
			reason: skipReason(booked, settings),
			warnings: [...(rate instanceof Refusal ? [] : rate.warnings), ...settlementWarnings(booked)],
			problems: problemsOf(booked, [rate, ...accounts.values()], settings, books),
			journals: booked.journals.map((journal) => journalShown(journal, accounts)),
			trialBalance: trialBalance(booked.journals, accounts),
			charges: chargesShown(booked, accounts),
		},
	];
}

function accountsIn(booked: BookedSettlement, settings: MappingSettings, books: Books): Accounts {
	const { currency } = booked.reading.header.total;
	const find = accountFinder(books.accounts, settings.accounts);
	const parts = { currency, marketplaces: booked.marketplaces };
	const found = categoriesOf(booked.journals).map(
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
	part: journal.month,
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

const chargesShown = ({ tallies, reading, journals }: BookedSettlement, accounts: Accounts) =>
	tallies.map(({ transactionType, path, category, entryId, part, minor, count }) => ({
		transactionType,
		path: path.join(' / '),
		category,
		account: nameOf(category, accounts),
		amount: toDecimal(money(minor, reading.header.total.currency)),
		count,
		entryId,
		part: journals[part]?.month ?? '',
	}));
