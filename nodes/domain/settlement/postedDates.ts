import { parseInstant } from './parseInstant';
import type { DateOrder } from './parseInstant';

const slack = 60 * 86_400_000;
const northAmerican = /^(?:amazon\.(?:com|ca)|non-amazon (?:us|ca))$/i;
const memoLimit = 2000;

/** The order in which a marketplace (else the currency's country) writes slash dates. */
export const orderOf = (marketplace: string, currency: string): DateOrder => {
	const american =
		marketplace === '' ? /^(USD|CAD)$/.test(currency) : northAmerican.test(marketplace);
	return american ? 'mdy' : 'dmy';
};

const other = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

/**
 * Start and end of a settlement. Of two readings of a slash date the one that gives the shorter
 * period holds (Amazon settles about every fortnight); null where neither is a period.
 */
export function readPeriod(start: string, end: string, preferred: DateOrder) {
	const readings = [preferred, other(preferred)].flatMap((order) => {
		const [from, to] = [parseInstant(start, order), parseInstant(end, order)];
		return from === null || to === null || to < from ? [] : [{ order, start: from, end: to }];
	});
	return readings.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Reads the posted dates of one settlement, remembering each text. */
export class PostedDates {
	private readonly memos = { dmy: new Map<string, number>(), mdy: new Map<string, number>() };

	constructor(
		private readonly start: number,
		private readonly end: number,
	) {}

	/** Null where the text is no date, or an ambiguous one with no reading near the period. */
	read(text: string, preferred: DateOrder): number | null {
		const memo = this.memos[preferred];
		const known = memo.get(text);
		if (known !== undefined) return known;
		const instant = this.choose(
			parseInstant(text, preferred),
			parseInstant(text, other(preferred)),
		);
		if (memo.size >= memoLimit) memo.clear();
		if (instant !== null) memo.set(text, instant);
		return instant;
	}

	private choose(preferred: number | null, second: number | null): number | null {
		if (preferred === null || second === null) return preferred ?? second;
		if (preferred === second || this.isNear(preferred)) return preferred;
		return this.isNear(second) ? second : null;
	}

	private isNear(instant: number): boolean {
		return instant >= this.start - slack && instant <= this.end + slack;
	}
}
