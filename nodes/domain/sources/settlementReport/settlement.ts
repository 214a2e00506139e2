import type { Money } from '../../money/money';
import type { AmountLine } from '../amountLine';
import type { DateOrder } from './parseInstant';

/** What the summary row of a settlement report says. Instants are milliseconds since 1970, UTC. */
export interface SettlementHeader {
	readonly settlementId: string;
	readonly periodStart: number;
	readonly periodEnd: number;
	readonly depositDate: number | null;
	/** How its dates with slashes are written; absent where they tell nothing. */
	readonly dateOrder?: DateOrder;
	/** The file's own total-amount: what Amazon pays (or, negative, is owed). */
	readonly total: Money;
}

/** Receives the lines of one settlement as they are read; nothing is kept by the reader. */
export interface SettlementSink {
	/** `row`: its number in the file; the header is usually 1. */
	line(line: AmountLine, row: number): void;
}

/** Called once per settlement, before its first line. */
export type OpenSettlement = (header: SettlementHeader) => SettlementSink;

/** A settlement as read: its header and whether its charges add up to its total. */
export interface SettlementReading {
	readonly header: SettlementHeader;
	/** `eventGroup` where it comes without a report. */
	readonly layout: 'V1' | 'V2' | 'eventGroup';
	/** Amount lines read (V1 rows may hold several, or none). */
	readonly lines: number;
	readonly sumOfCharges: Money;
	/** total − sumOfCharges; zero when the settlement adds up. */
	readonly difference: Money;
}
