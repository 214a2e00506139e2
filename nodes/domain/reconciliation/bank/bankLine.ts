import type { Money } from '../../money/money';

/** Money that Amazon sent to the bank (or took from it), as the bank may show it. */
export interface PayoutToMatch {
	/** How a person finds it: the settlement's number, else the payout's id. */
	readonly name: string;
	readonly settlementId: string;
	readonly traceId: string;
	/** The day on which Amazon sent it, `yyyy-mm-dd`. */
	readonly date: string;
	/** Its amount in the bank's currency and in Amazon's own; each positive where Amazon pays. */
	readonly amounts: readonly Money[];
}

/** A line of the bank feed in Zoho Books. */
export interface BankLine {
	readonly id: string;
	readonly accountId: string;
	/** `yyyy-mm-dd` */
	readonly date: string;
	/** Positive where money came in. */
	readonly amount: Money;
	/** Everything that the bank wrote: reference, payee, description. */
	readonly text: string;
	/** Not categorised yet. */
	readonly isOpen: boolean;
	/** Booked as a transfer from clearing already. */
	readonly isFromClearing: boolean;
}

/** How a payout stands in the bank feed. */
export type MatchState =
	/** Its deposit is there, and nobody has booked it. */
	| 'found'
	/** Its deposit is booked as a transfer from clearing. */
	| 'booked'
	/** Several deposits, or several payouts, are alike: a person decides. */
	| 'ambiguous'
	/** A deposit is likely, but not sure: see the reason. */
	| 'unsure'
	/** No deposit fits. */
	| 'missing';

export interface DepositMatch {
	readonly payout: PayoutToMatch;
	readonly state: MatchState;
	/** The deposits that are meant; more than one for a payout that came in parts, or where it is open which. */
	readonly lines: readonly BankLine[];
	/** What is missing to the payout, in the same currency: a fee of the bank. Null where nothing is. */
	readonly fee: Money | null;
	/** Whether the bank converted it, so that its amount is not comparable. */
	readonly isConverted: boolean;
	readonly reason: string;
}

/** What the user allows. */
export interface MatchSettings {
	/** A deposit comes at most so many days after Amazon sent it. */
	readonly withinDays: number;
	/** Only lines with one of these words are deposits of Amazon; without any, only those that name a payout are. */
	readonly words: readonly string[];
	/** The largest fee that a bank takes of a deposit, decimal text in the deposit's currency. */
	readonly largestFee: string;
}

export const matchOf = (
	payout: PayoutToMatch,
	state: MatchState,
	reason: string,
	lines: readonly BankLine[] = [],
	more: { readonly fee?: Money; readonly isConverted?: boolean } = {},
): DepositMatch => ({
	payout,
	state,
	lines,
	fee: more.fee ?? null,
	isConverted: more.isConverted ?? false,
	reason,
});
