import { isZero, negate, sum, toDecimal, type Money } from '../../money/money';
import type { LedgerJournal, LedgerLine } from '../books/ledgerJournal';

/** What the journals of a settlement say, all versions and reversals together. */
export interface BookedFigures {
	/** Moved to clearing; positive where Amazon pays. */
	readonly booked: Money;
	/** Positive where the charges are in the seller's favour; null for daily journals, which hold a day's and not a settlement's. */
	readonly charges: Money | null;
	/** Zero once all parts are there; always for daily journals. */
	readonly carriedForward: Money;
	/** Lines whose kind nobody knows any more, because somebody changed their description. */
	readonly unknownLines: number;
}

export function bookedFigures(journals: readonly LedgerJournal[], currency: string): BookedFigures {
	const lines = journals
		.filter((journal) => journal.currency === currency)
		.flatMap((journal) => journal.lines);
	const credits = (fits: (line: LedgerLine) => boolean): Money =>
		sum(
			lines.filter(fits).map(({ credit }) => credit),
			currency,
		);
	const isSettlement = journals.every(({ parsed }) => parsed.kind === 'S');
	const isBalancing = ({ category }: LedgerLine): boolean =>
		category === 'clearing' || category === 'carriedForward';
	return {
		booked: negate(credits(({ category }) => category === 'clearing')),
		charges: isSettlement ? credits((line) => !isBalancing(line)) : null,
		carriedForward: credits(({ category }) => isSettlement && category === 'carriedForward'),
		unknownLines: lines.filter(({ category }) => category === null).length,
	};
}

/** What is wrong with the journals by themselves. */
export function remarksOnJournals(
	{ carriedForward, unknownLines }: BookedFigures,
	journals: readonly LedgerJournal[],
): string[] {
	const remarks: string[] = [];
	if (!isZero(carriedForward)) {
		remarks.push(
			`Its months do not close: ${toDecimal(carriedForward)} ${carriedForward.currency} is carried forward and not taken back. A journal of another month is missing.`,
		);
	}
	if (unknownLines > 0) {
		remarks.push(
			`Somebody changed the description of ${unknownLines} journal lines, so that their kind is not known.`,
		);
	}
	const drafts = journals.filter(({ status }) => status !== 'published').length;
	if (drafts > 0) {
		const which = drafts === journals.length ? 'Its journals are' : `${drafts} of its journals are`;
		remarks.push(`${which} drafts: Zoho Books counts them when they are published.`);
	}
	return remarks;
}
