import type { Settlement } from '../account.mts';
import { sum, textOf } from './money.mts';
import { type Charge, type PostedItem, type Posting, totalOf } from './posting.mts';

/** One settlement period: its event group at Amazon and what was released into it. */
export interface Period {
	number: number;
	settlement: Settlement;
	currency: string;
	/** When it closes. */
	end: number;
	postings: Posting[];
	/** Carried from the period before; zero or less. */
	beginning: bigint;
}

/** One row of money in a settlement report. */
export interface ReportRow {
	posting: Posting;
	item?: PostedItem;
	charge: Charge;
}

/** What the period began with and all that went into it. */
export const periodTotal = ({ beginning, postings }: Period): bigint =>
	beginning + sum(postings.map(totalOf));

export const periodTotalText = (period: Period): string =>
	textOf(periodTotal(period), period.currency);

/** Every charge of the period, in the order of posting. */
export const rowsOf = ({ postings }: Period): ReportRow[] =>
	postings.flatMap((posting) => [
		...posting.items.flatMap((item) => item.charges.map((charge) => ({ posting, item, charge }))),
		...posting.charges.map((charge) => ({ posting, charge })),
	]);
