import { tablePostings } from './tables/index.mts';
import { basePrecision } from './precision.mts';
import { textOf } from './decimal.mts';
import type { Books, JournalRecord } from './records.mts';

export interface TrialBalanceRow {
	account_name: string;
	account_id: string;
	/** Decimal text in the base currency; one side is zero. */
	debit: string;
	credit: string;
}

const differenceAccount = 'Exchange Gain or Loss';

/** Base amounts by account id, debit positive. Drafts do not count (D: manual-journal help). */
export function baseBalances(books: Books): Map<string, bigint> {
	const balances = new Map<string, bigint>();
	const add = (id: string, amount: bigint) => balances.set(id, (balances.get(id) ?? 0n) + amount);
	for (const journal of books.journals.filter(({ status }) => status === 'published')) {
		for (const line of journal.lines) add(line.accountId, signed(line.side, line.baseAmount));
		const difference = baseDifference(journal);
		if (difference !== 0n) add(differenceId(books), -difference);
	}
	for (const { accountId, amount } of tablePostings(books)) add(accountId, amount);
	return balances;
}

/** What rounding each line leaves; that it goes to exchange gain or loss is assumed. */
const baseDifference = ({ lines }: JournalRecord): bigint =>
	lines.reduce((sum, { side, baseAmount }) => sum + signed(side, baseAmount), 0n);

const signed = (side: string, amount: bigint): bigint => (side === 'debit' ? amount : -amount);

const differenceId = ({ accounts }: Books): string =>
	accounts.find(({ name }) => name === differenceAccount)?.accountId ?? '';

export function trialBalance(books: Books): TrialBalanceRow[] {
	const scale = basePrecision(books);
	const balances = baseBalances(books);
	const touched = books.accounts.filter(({ accountId }) => balances.has(accountId));
	return touched.map(({ accountId, name }) => {
		const balance = balances.get(accountId) ?? 0n;
		return {
			account_name: name,
			account_id: accountId,
			debit: textOf({ units: balance > 0n ? balance : 0n, scale }),
			credit: textOf({ units: balance < 0n ? -balance : 0n, scale }),
		};
	});
}
