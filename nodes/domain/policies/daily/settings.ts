import type { Classifier } from '../../catalogue/classify';
import type { Money } from '../../money/money';
import type { RuleBook } from '../../rules/ruleBook';
import type { SettlementChoices } from '../settlementChoices';

/** What the user chose, and what is known besides the transactions. Instants are milliseconds UTC. */
export interface DailySettings {
	/** The books' time zone: its days are booked. */
	readonly timeZone: string;
	/** Stands for the seller in references; empty: Amazon's own id of the seller. */
	readonly sellerCode: string;
	/** The moment that counts as now. */
	readonly asOf: number;
	/** Days younger than this wait: Amazon may take 48 hours to show a transaction. */
	readonly settleHours: number;
	/** The period that was read in full; a day that is not wholly in it waits. */
	readonly readFrom: number;
	readonly readUntil: number;
	/** Country of transactions that name no marketplace, `US`; empty: they are refused. */
	readonly countryIfNone: string;
	/** Totals of event groups by id: they tell which way a transfer went. */
	readonly groupTotals: ReadonlyMap<string, Money>;
	/** What classifies charges; the catalogue where nothing is named. */
	readonly classify?: Classifier;
	/** The user's own rules, before the accounts by category. */
	readonly rules?: RuleBook;
	/** Where fees become expenses; from the transactions where nothing is named. */
	readonly feesFrom?: SettlementChoices['feesFrom'];
}

export const defaultSettleHours = 72;
