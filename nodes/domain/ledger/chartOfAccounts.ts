import { categories, type CategoryId } from '../catalogue/categories';
import { fillName, type NameParts } from './accountName';
import { missing, noSingleMarketplace, unusable, type AccountProblem } from './accountProblem';

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

/** One account per category; a category that is not named uses its default name. */
export type AccountChoices = Readonly<Partial<Record<CategoryId, AccountChoice>>>;

/** Finds the account of a category, or the one that a rule chose instead, or says why there is none that can be used. */
export type AccountFinder = (
	category: CategoryId,
	parts: NameParts,
	chosen?: AccountChoice | null,
) => LedgerAccount | AccountProblem;

// Receivable and payable need a contact and the base currency; Zoho refuses bank and card accounts (11016).
const refusedTypes = new Set(['accounts_receivable', 'accounts_payable', 'bank', 'credit_card']);

/** Whether journals of this package may post to an account of this type (Zoho's word for it). */
export const isForJournals = (accountType: string): boolean => !refusedTypes.has(accountType);

export function accountFinder(
	chart: readonly LedgerAccount[],
	choices: AccountChoices,
): AccountFinder {
	return (category, parts, chosen) => {
		const choice = chosen ?? choices[category] ?? defaultChoice(category);
		const name = fillName(choice.value, parts);
		if (name === null) return noSingleMarketplace(choice.value, parts.marketplaces);
		const account = accountOf(chart, choice, name);
		return account
			? usable(account)
			: missing(choice.by, choice.by === 'name' ? name : choice.value);
	};
}

export const defaultChoice = (category: CategoryId): AccountChoice => ({
	by: 'name',
	value: categories[category].defaultAccount,
});

/**
 * The account that a choice means. The editor keeps the text when its mode is switched: so what is no id
 * of the chart may be a name, and what is no name an id. An active account goes before an inactive one.
 */
export function accountOf(
	chart: readonly LedgerAccount[],
	{ by, value }: AccountChoice,
	name: string,
): LedgerAccount | undefined {
	const wanted = {
		id: value,
		name,
		code: value,
	};
	for (const key of [by, 'id', 'name'] as const) {
		const found = chart.filter((account) => keyOf(account, key) === normal(wanted[key]));
		const account = found.find(({ isActive }) => isActive) ?? found[0];
		if (account) return account;
	}
	return undefined;
}

const normal = (text: string): string => text.trim().toLowerCase();

const keyOf = (account: LedgerAccount, by: AccountChoice['by']): string =>
	normal({ id: account.accountId, name: account.accountName, code: account.accountCode }[by]);

function usable(account: LedgerAccount): LedgerAccount | AccountProblem {
	if (!isForJournals(account.accountType)) {
		const type = account.accountType.replaceAll('_', ' ');
		return unusable(account.accountName, `has the type ${type}, which a journal cannot use`);
	}
	return account.isActive ? account : unusable(account.accountName, 'is inactive');
}
