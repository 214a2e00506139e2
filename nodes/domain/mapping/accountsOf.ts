import type { CategoryId } from '../catalogue/categories';
import type { LedgerAccount } from '../ledger/chartOfAccounts';
import type { Journal, JournalLine } from '../ledger/journal';
import { Refusal } from '../refusal';

/** Finds the account of every line; all that are wrong are named at once, before anything is posted. */
export function accountsOf(
	journals: readonly Journal[],
	find: (category: CategoryId) => LedgerAccount,
) {
	const accounts = new Map<CategoryId, LedgerAccount>();
	const refusals: Refusal[] = [];
	for (const category of categoriesOf(journals)) {
		const account = accountOrRefusal(find, category);
		if (account instanceof Refusal) refusals.push(account);
		else accounts.set(category, account);
	}
	const [first] = refusals;
	if (first) throw together(first, refusals);
	return ({ category }: JournalLine): LedgerAccount => accounts.get(category) ?? find(category);
}

export const categoriesOf = (journals: readonly Journal[]): CategoryId[] => [
	...new Set(journals.flatMap(({ lines }) => lines.map(({ category }) => category))),
];

export function accountOrRefusal(
	find: (category: CategoryId) => LedgerAccount,
	category: CategoryId,
): LedgerAccount | Refusal {
	try {
		return find(category);
	} catch (error) {
		return error instanceof Refusal ? error : unreadable(category);
	}
}

const unreadable = (category: CategoryId): Refusal =>
	new Refusal(
		'unusableAccount',
		`The account for ${category} could not be read from the mapping.`,
		'Pick the account again in the mapping.',
		{ category },
	);

function together(first: Refusal, refusals: readonly Refusal[]): Refusal {
	if (refusals.length === 1) return first;
	const categories = refusals.map(({ details }) => details.category).join(', ');
	const message = refusals.map(({ message: words }) => words).join(' ');
	return new Refusal(first.code, message, first.nextStep, { ...first.details, categories });
}
