import { categories, type CategoryId } from '../../../domain/catalogue/categories';
import { settlementCategories } from '../../../domain/catalogue/categoryId';
import type { AccountChoices } from '../../../domain/ledger/chartOfAccounts';

/** An account that the mapping names, with Zoho's type and the categories that post to it. */
export interface WantedAccount {
	readonly name: string;
	readonly type: string;
	readonly categories: readonly CategoryId[];
}

export interface Naming {
	readonly accounts: AccountChoices;
	readonly marketplaces: readonly string[];
	readonly currencies: readonly string[];
}

/** The names that the mapping uses; one picked by id or code exists already and is left out. */
export function wantedAccounts(naming: Naming): WantedAccount[] {
	const wanted = new Map<string, WantedAccount>();
	for (const category of settlementCategories) {
		for (const name of namesOf(category, naming)) {
			const known = wanted.get(name.toLowerCase());
			wanted.set(name.toLowerCase(), {
				name: known?.name ?? name,
				type: known?.type ?? categories[category].accountType,
				categories: [...(known?.categories ?? []), category],
			});
		}
	}
	return [...wanted.values()];
}

function namesOf(category: CategoryId, { accounts, marketplaces, currencies }: Naming): string[] {
	const choice = accounts[category];
	if (choice && choice.by !== 'name') return [];
	const name = choice?.value ?? categories[category].defaultAccount;
	const perMarketplace = filled([name], '{marketplace}', marketplaces);
	return filled(perMarketplace, '{currency}', currencies);
}

const filled = (names: readonly string[], mark: string, values: readonly string[]): string[] =>
	names.flatMap((name) =>
		name.includes(mark) ? values.map((value) => name.replaceAll(mark, value)) : [name],
	);
