import { categories, type CategoryId } from '../catalogue/categories';
import {
	accountOf,
	defaultChoice,
	type AccountChoice,
	type AccountChoices,
	type LedgerAccount,
} from './chartOfAccounts';

/** An account that the mapping names, and the categories that post to it. */
export interface WantedAccount {
	/** A name; of an account picked by id or code, that id or code. */
	readonly wanted: string;
	/** Zoho's name of the type that it is created with. */
	readonly type: string;
	readonly categories: readonly CategoryId[];
	/** The account as it is; null where there is none yet. */
	readonly account: LedgerAccount | null;
	/** Whether it is missing and has a name that it can be created with. */
	readonly canBeCreated: boolean;
}

/** What an account name may be filled with; each name is wanted once for each of them. */
export interface Naming {
	readonly marketplaces: readonly string[];
	readonly currencies: readonly string[];
}

/** Something that is posted: a category, to its own account or to the one that a rule chose. */
export interface Need {
	readonly category: CategoryId;
	readonly chosen: AccountChoice | null;
}

/** The accounts that some categories post to, each once, with what is there already. */
export function wantedAccounts(
	needed: readonly Need[],
	choices: AccountChoices,
	naming: Naming,
	chart: readonly LedgerAccount[],
): WantedAccount[] {
	const byName = new Map<string, WantedAccount>();
	for (const { category, chosen } of needed) {
		const choice = chosen ?? choices[category] ?? defaultChoice(category);
		for (const name of namesOf(choice, naming)) {
			const key = `${choice.by === 'code' ? 'code ' : ''}${name.toLowerCase()}`;
			const found = byName.get(key) ?? wantedAccount(choice, name, category, chart);
			byName.set(key, { ...found, categories: [...found.categories, category] });
		}
	}
	return [...byName.values()];
}

function wantedAccount(
	choice: AccountChoice,
	name: string,
	category: CategoryId,
	chart: readonly LedgerAccount[],
): WantedAccount {
	const account = accountOf(chart, choice, name) ?? null;
	return {
		wanted: name,
		type: categories[category].accountType,
		categories: [],
		account,
		canBeCreated: account === null && isName(choice),
	};
}

/** A text that was kept when its mode was switched to a list or an id is a name; digits alone are an id. */
const isName = ({ by, value }: AccountChoice): boolean =>
	by === 'name' || (by === 'id' && !/^\d+$/.test(value));

function namesOf(choice: AccountChoice, { marketplaces, currencies }: Naming): string[] {
	const perMarketplace = filled([choice.value], '{marketplace}', marketplaces);
	return filled(perMarketplace, '{currency}', currencies);
}

const filled = (names: readonly string[], mark: string, values: readonly string[]): string[] =>
	names.flatMap((name) =>
		name.includes(mark) ? values.map((value) => name.replaceAll(mark, value)) : [name],
	);
