/** What the `{…}` in an account name stand for. */
export interface NameParts {
	readonly currency: string;
	readonly marketplaces: readonly string[];
	/** For `{marketplace}` where there is none, or several; empty: none. */
	readonly marketplaceIfNone: string;
}

/** An account name with its `{marketplace}` and `{currency}` filled in; null where no marketplace can be told. */
export function fillName(name: string, parts: NameParts): string | null {
	const filled = name.replaceAll('{currency}', parts.currency);
	if (!filled.includes('{marketplace}')) return filled;
	const marketplace = marketplaceOf(parts);
	return marketplace === '' ? null : filled.replaceAll('{marketplace}', marketplace);
}

function marketplaceOf({ marketplaces, marketplaceIfNone }: NameParts): string {
	const [marketplace, second] = realMarketplaces(marketplaces);
	return marketplace && !second ? marketplace : marketplaceIfNone;
}

/** Multi-channel orders ("Non-Amazon CA") belong to the marketplace that they are settled with. */
function realMarketplaces(names: readonly string[]): readonly string[] {
	const real = names.filter((name) => !/^(?:non-amazon|si) /i.test(name));
	return real.length > 0 ? real : names;
}
