import type { ExchangeRateSource } from '../exchange/exchangeRate';
import type { ReferenceRate } from '../exchange/exchangeRateOf';
import type { AccountChoices } from '../ledger/chartOfAccounts';
import type { PolicyName } from '../policies/booking';
import type { SettlementChoices } from '../policies/settlementChoices';
import type { RuleBook } from '../rules/ruleBook';
import type { TaxReturn } from '../zohoBooks/taxReturn';
import type { Books } from './books';

/** What the user chose in the mapper's panel, for one item. */
export interface MappingSettings extends SettlementChoices {
	readonly policy: PolicyName;
	readonly accounts: AccountChoices;
	/** The user's own rules, before `accounts`. */
	readonly rules: RuleBook;
	/** Zoho's item ids by SKU in lower case, where an item has another SKU than Amazon's. */
	readonly itemOfSku: ReadonlyMap<string, string>;
	/** Whether sales post to the sales account of the SKU's item. */
	readonly revenueFromItems: boolean;
	readonly taxReturn: TaxReturn;
	/** Empty: the organization's own. */
	readonly timeZone: string;
	readonly marketplaces: readonly string[];
	readonly currencies: readonly string[];
	readonly exchangeRateSource: ExchangeRateSource;
	readonly fixedRate: string;
	/** Books sales at this rate, and Amazon's conversion fee apart; null without. */
	readonly referenceRate: ReferenceRate | null;
	readonly onUncategorized: 'suspense' | 'block';
	/** What is to be done where a settlement was issued anew and is posted already. */
	readonly onContentChanged: 'block' | 'reverse';
	/** On which day a journal is entered whose own day is locked in the books. */
	readonly onLocked: 'block' | 'nextOpenDay';
	/** The moment that counts as now, in milliseconds since 1970. */
	readonly asOf: number;
	readonly journalStatus: 'draft' | 'published';
}

/** The time zone of the books: the user's choice, else the organization's own. */
export const timeZoneOf = (settings: MappingSettings, books: Books): string =>
	settings.timeZone || books.timeZone;
