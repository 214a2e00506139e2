import type { LedgerAccount } from '../ledger/chartOfAccounts';

/** The organization that is posted to, as far as mapping needs it; read once per run, in a handful of calls. */
export interface Books extends CurrencyBook {
	readonly organizationId: string;
	readonly baseCurrency: string;
	readonly timeZone: string;
	/** Zoho's edition for India takes no taxes on journals. */
	readonly takesTaxIds: boolean;
	readonly accounts: readonly LedgerAccount[];
	/**
	 * `yyyy-mm-dd`, the last day that is locked for journals; empty: none is, null: Zoho Books does not tell,
	 * left out: it was not asked.
	 */
	readonly lockedUntil?: string | null;
}

/** Its currencies, by their ISO codes; one that it lacks is refused by its name. */
export interface CurrencyBook {
	readonly hasCurrency: (code: string) => boolean;
	readonly currencyIdOf: (code: string) => string;
	/** Decimals that the organization keeps of a currency. */
	readonly decimalsOf: (code: string) => number;
	/** The stored rate that holds on a date (`yyyy-mm-dd`), or null. */
	readonly storedRate: (code: string, date: string) => Promise<string | null>;
}
