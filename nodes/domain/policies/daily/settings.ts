import type { Classifier } from '../../catalogue/classify';
import type { Money } from '../../money/money';

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
	/** The catalogue, with the user's own rules before it. */
	readonly classify?: Classifier;
}

export const defaultSettleHours = 72;
