/** Why a charge counts on Amazon's page and not in the journal line, or the other way round. */
export type Reason =
	| 'timeZone'
	| 'otherMonth'
	| 'outsidePeriod'
	| 'deferred'
	| 'recognisedBefore'
	| 'notBooked'
	| 'otherJournal'
	| 'otherLine';

/** A step from Amazon's figure to the journal line; amounts in minor units. */
export interface Step {
	readonly name: string;
	readonly minor: bigint;
	readonly count: number;
}

/** What a step says, by its reason; `central` and `books` are time zones. */
export const stepName = (reason: Reason, central: string, books: string): string =>
	({
		timeZone: `In another month or day by the clock of the books (${books}) than by Seller Central’s (${central})`,
		otherMonth: 'Of another month',
		outsidePeriod: 'Posted outside the settlement’s period: booked at its start or end',
		deferred: 'Held back by Amazon (deferred): booked when it is released',
		recognisedBefore: 'Released now, and booked already when the order happened',
		notBooked: 'Of days that are not booked yet, or are in the books already',
		otherJournal: 'In another journal: another account type, marketplace or month',
		otherLine: 'On another line of the journal, by a rule or an account of its own',
	})[reason];
