import { categories, type CategoryId } from '../../catalogue/categories';
import { isForJournals, type LedgerAccount } from '../../ledger/chartOfAccounts';
import { accountWords } from './accountWords';
import type { History } from './history';
import { wordIn, wordsFor } from './wordsFor';

/** How sure a suggestion is: the user's own practice or name; a likely name or number; a guess. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Suggestion {
	readonly account: LedgerAccount;
	readonly confidence: Confidence;
	/** A sentence for the bookkeeper. */
	readonly reason: string;
}

interface Scored extends Suggestion {
	readonly score: number;
}

/** Types that may stand in for the one that a category is created with. */
const alike: Readonly<Record<string, readonly string[]>> = {
	income: ['income', 'other_income'],
	other_income: ['other_income', 'income'],
	expense: ['expense', 'other_expense', 'cost_of_goods_sold'],
	cost_of_goods_sold: ['cost_of_goods_sold', 'expense'],
	other_current_asset: ['other_current_asset', 'cash', 'other_asset'],
	other_current_liability: ['other_current_liability', 'other_liability'],
};

/** The accounts of a chart that fit a category, the best first. */
export function suggestionsFor(
	category: CategoryId,
	chart: readonly LedgerAccount[],
	history: History = new Map(),
): Suggestion[] {
	const usable = chart.filter(
		({ isActive, accountType }) => isActive && isForJournals(accountType),
	);
	const scored = usable.flatMap((account) => {
		const found = score(category, account, history);
		return found ? [found] : [];
	});
	return scored.sort((left, right) => right.score - left.score || byName(left, right));
}

const byName = ({ account: left }: Suggestion, { account: right }: Suggestion): number =>
	left.accountName.localeCompare(right.accountName);

/** The first reason that holds counts: practice, the package's own name, a speaking name, a usual number. */
function score(category: CategoryId, account: LedgerAccount, history: History): Scored | null {
	const used = history.get(category)?.get(account.accountId) ?? 0;
	if (used > 0) {
		const lines = used === 1 ? 'One line' : `${used} lines`;
		return scored(account, 100 + used, `${lines} of earlier Amazon journals posted to it.`);
	}
	const { accountType, defaultAccount } = categories[category];
	if (!alike[accountType]?.includes(account.accountType)) return null;
	if (account.accountName.trim().toLowerCase() === defaultAccount.toLowerCase()) {
		return scored(account, 95, 'It has the name that the mapper uses where nothing is chosen.');
	}
	const isSameType = account.accountType === accountType;
	return byWords(category, account, isSameType) ?? byCode(category, account);
}

function byWords(category: CategoryId, account: LedgerAccount, isSameType: boolean) {
	const wanted = accountWords.find((entry) => entry.categories.includes(category));
	const word = wanted ? wordIn(account.accountName, wanted) : '';
	if (!wanted || word === '' || wordsFor(account.accountName) !== wanted) return null;
	const isAmazons = /amazon|amz/i.test(account.accountName);
	const points = (isAmazons ? 80 : 50) + (isSameType ? 5 : -10);
	const named = isAmazons
		? `Its name speaks of Amazon and of “${word}”`
		: `Its name speaks of “${word}”`;
	return scored(account, points, `${named}, and its type fits.`);
}

function byCode(category: CategoryId, account: LedgerAccount): Scored | null {
	const code = account.accountCode.trim();
	const wanted = accountWords.find((entry) => entry.categories.includes(category));
	if (code === '' || !wanted?.codes.includes(code)) return null;
	const kind = categories[category].label.toLowerCase();
	return scored(account, 45, `Common charts of accounts use the number ${code} for ${kind}.`);
}

const scored = (account: LedgerAccount, points: number, reason: string): Scored => ({
	account,
	score: points,
	confidence: points >= 75 ? 'high' : points >= 50 ? 'medium' : 'low',
	reason,
});
