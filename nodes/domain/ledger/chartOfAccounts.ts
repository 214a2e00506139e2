import { categories, type CategoryId } from '../catalogue/categories';
import { Refusal } from '../refusal';

/** An account of the user's own chart, as far as posting needs it. */
export interface LedgerAccount {
	readonly accountId: string;
	readonly accountName: string;
	readonly accountCode: string;
	/** Zoho's name of the type, e.g. `other_current_asset`. */
	readonly accountType: string;
	readonly isActive: boolean;
}

/** How the user named an account: picked or typed by id, by name, or by code. */
export interface AccountChoice {
	readonly by: 'id' | 'name' | 'code';
	readonly value: string;
}

/** What the `{…}` in an account name stand for. */
export interface NameParts {
	readonly currency: string;
	readonly marketplaces: readonly string[];
}

/** One account per category; a category that is not named uses its default name. */
export type AccountChoices = Readonly<Partial<Record<CategoryId, AccountChoice>>>;

// Receivable and payable need a contact and the base currency; Zoho refuses bank and card accounts (11016).
const refusedTypes = new Set(['accounts_receivable', 'accounts_payable', 'bank', 'credit_card']);

/** Whether journals of this package may post to an account of this type (Zoho's word for it). */
export const isForJournals = (accountType: string): boolean => !refusedTypes.has(accountType);

/** Finds the account of each category in the chart, or says what is wrong with it before anything is posted. */
export function accountFinder(chart: readonly LedgerAccount[], choices: AccountChoices) {
	return (category: CategoryId, parts: NameParts): LedgerAccount => {
		const { by, value } = choices[category] ?? defaultChoice(category);
		const wanted = by === 'name' ? fillName(value, parts) : value;
		const found = chart.filter((account) => keyOf(account, by) === normal(wanted));
		const account = found.find(({ isActive }) => isActive) ?? found[0];
		if (!account) throw missing(category, wanted, by);
		return usable(account, category);
	};
}

const defaultChoice = (category: CategoryId): AccountChoice => ({
	by: 'name',
	value: categories[category].defaultAccount,
});

const normal = (text: string): string => text.trim().toLowerCase();

const keyOf = (account: LedgerAccount, by: AccountChoice['by']): string =>
	normal({ id: account.accountId, name: account.accountName, code: account.accountCode }[by]);

/** Multi-channel orders ("Non-Amazon CA") belong to the marketplace that they are settled with. */
function realMarketplaces(names: readonly string[]): readonly string[] {
	const real = names.filter((name) => !/^(?:non-amazon|si) /i.test(name));
	return real.length > 0 ? real : names;
}

function fillName(name: string, { currency, marketplaces }: NameParts): string {
	if (!name.includes('{marketplace}')) return name.replaceAll('{currency}', currency);
	const [marketplace, second] = realMarketplaces(marketplaces);
	if (marketplace && !second) {
		return name.replaceAll('{marketplace}', marketplace).replaceAll('{currency}', currency);
	}
	throw new Refusal(
		'noSingleMarketplace',
		`The account name "${name}" asks for one marketplace, but the settlement has ${marketplaces.join(', ') || 'none'}.`,
		'Use {currency} in the account name, or one account for all marketplaces.',
		{ account: name },
	);
}

const missing = (category: CategoryId, wanted: string, by: string): Refusal =>
	new Refusal(
		'missingAccount',
		`Zoho Books has no account with the ${by} "${wanted}" (for ${categories[category].label}).`,
		'Pick another account in the mapping, or run "Set Up Accounts" once to create those that are missing.',
		{ category, account: wanted },
	);

function usable(account: LedgerAccount, category: CategoryId): LedgerAccount {
	const problem = refusedTypes.has(account.accountType)
		? `has the type ${account.accountType}, which a journal cannot use`
		: account.isActive
			? null
			: 'is inactive';
	if (problem === null) return account;
	throw new Refusal(
		'unusableAccount',
		`The account "${account.accountName}" (for ${categories[category].label}) ${problem}.`,
		'Pick an active income, expense, asset or liability account in the mapping.',
		{ category, account: account.accountName, accountType: account.accountType },
	);
}
