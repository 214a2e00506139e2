import { categories, type CategoryId } from '../catalogue/categories';
import { Refusal } from '../refusal';

/** Why an account cannot be used; told once, with all the kinds of charge that need it. */
export interface AccountProblem {
	readonly code: 'missingAccount' | 'unusableAccount' | 'noSingleMarketplace';
	/** As the user named it. */
	readonly account: string;
	/** How a sentence names it, e.g. `"Amazon Sales"`. */
	readonly shown: string;
	/** What is wrong, after the name of the account. */
	readonly cause: string;
	readonly nextStep: string;
}

export const isProblem = (found: object): found is AccountProblem => 'cause' in found;

export const missing = (by: 'id' | 'name' | 'code', wanted: string): AccountProblem => ({
	code: 'missingAccount',
	account: wanted,
	shown: by === 'code' ? `with the code "${wanted}"` : `"${wanted}"`,
	cause: 'does not exist in Zoho Books',
	nextStep:
		'Choose another account in the mapper, or let "Set Up Accounts" create those that are missing.',
});

export const unusable = (account: string, cause: string): AccountProblem => ({
	code: 'unusableAccount',
	account,
	shown: `"${account}"`,
	cause,
	nextStep: 'Choose an active income, expense, asset or liability account in the mapper.',
});

export const noSingleMarketplace = (
	account: string,
	marketplaces: readonly string[],
): AccountProblem => ({
	code: 'noSingleMarketplace',
	account,
	shown: `"${account}"`,
	cause: `asks for one marketplace, but there ${marketplaces.length > 0 ? `are ${marketplaces.join(', ')}` : 'is none'}`,
	nextStep:
		'Set "Marketplace If None Is Named" in the mapper, use {currency} in the account name, or choose one account for all.',
});

/** One refusal per account, whatever number of categories need it. */
export function accountRefusals(
	problems: ReadonlyArray<readonly [CategoryId, AccountProblem]>,
): Refusal[] {
	const byAccount = new Map<string, { problem: AccountProblem; needed: CategoryId[] }>();
	for (const [category, problem] of problems) {
		const key = `${problem.shown} ${problem.cause}`;
		const known = byAccount.get(key);
		if (known) known.needed.push(category);
		else byAccount.set(key, { problem, needed: [category] });
	}
	return [...byAccount.values()].map(({ problem, needed }) => refusalOf(problem, needed));
}

function refusalOf(problem: AccountProblem, needed: readonly CategoryId[]): Refusal {
	const { code, account, shown, cause, nextStep } = problem;
	const kinds = needed.map((category) => categories[category].label).join(', ');
	const message = `The account ${shown} ${cause} (used for ${kinds}).`;
	return new Refusal(code, message, nextStep, { account, categories: needed.join(', ') });
}
