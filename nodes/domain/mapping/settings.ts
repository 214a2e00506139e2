import type { ExchangeRateSource } from '../exchange/exchangeRate';
import type { AccountChoices } from '../ledger/chartOfAccounts';
import type { ReleasedDifferences } from '../policies/releasedDifference';

/** What the user chose in the mapper's panel, for one item. */
export interface MappingSettings {
	readonly accounts: AccountChoices;
	/** Empty: the organization's own. */
	readonly timeZone: string;
	readonly marketplaces: readonly string[];
	readonly currencies: readonly string[];
	readonly exchangeRateSource: ExchangeRateSource;
	readonly fixedRate: string;
	readonly onUncategorized: 'suspense' | 'block';
	readonly releasedDifferences: ReleasedDifferences;
	/** The moment that counts as now, in milliseconds since 1970. */
	readonly asOf: number;
	readonly journalStatus: 'draft' | 'published';
}
