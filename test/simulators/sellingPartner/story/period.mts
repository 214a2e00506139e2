import type { Settlement } from '../account.mts';
import { textOf } from './money.mts';
import type { Charge, PostedItem, Posting } from './posting.mts';

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
	/** What it began with and all that went into it. */
	total: bigint;
}

/** One row of money in a settlement report. */
export interface ReportRow {
	posting: Posting;
	item?: PostedItem;
	charge: Charge;
}

export const periodTotalText = ({ total, currency }: Period): string => textOf(total, currency);

/** Every charge of the period, in the order of posting. */
export const rowsOf = ({ postings }: Period): ReportRow[] =>
	postings.flatMap((posting) => [
		...posting.items.flatMap((item) => item.charges.map((charge) => ({ posting, item, charge }))),
		...posting.charges.map((charge) => ({ posting, charge })),
	]);
