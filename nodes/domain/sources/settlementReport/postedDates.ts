import { parseInstant } from './parseInstant';
import type { DateOrder } from './parseInstant';

const day = 86_400_000;
/** How far from the period an ambiguous date may lie. */
const slack = 60 * day;
const northAmerican = /^(?:amazon\.(?:com|ca)|non-amazon (?:us|ca))$/i;
const memoLimit = 2000;
const utcSuffixes: ReadonlySet<string> = new Set([' UTC', '+00:00', 'Z', '']);

/** The order in which a marketplace (else the currency's country) writes slash dates. */
export const orderOf = (marketplace: string, currency: string): DateOrder => {
	const american =
		marketplace === '' ? /^(USD|CAD)$/.test(currency) : northAmerican.test(marketplace);
	return american ? 'mdy' : 'dmy';
};

export const otherOrder = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

/** Amazon settles about every fortnight; a debt may wait for the next time. */
const usualPeriod = 45 * day;
/** The deposit follows the end within some days. */
const depositAfter = 30 * day;

/**
 * Start, end and deposit of a settlement. Of two readings of slash dates the one holds whose deposit
 * follows its end, then the preferred one if it is of usual length, then the shorter; null where
 * neither is a period.
 */
export function readPeriod(start: string, end: string, deposit: string, preferred: DateOrder) {
	const readings = [preferred, otherOrder(preferred)].flatMap((order) => {
		const [from, to] = [parseInstant(start, order), parseInstant(end, order)];
		const paid = parseInstant(deposit, order);
		if (from === null || to === null || to < from) return [];
		return [{ order, start: from, end: to, deposit: paid }];
	});
	const followed = readings.filter(
		({ end: to, deposit: paid }) => paid !== null && paid >= to - day && paid <= to + depositAfter,
	);
	const likely = followed.length > 0 ? followed : readings;
	const usual = likely.find((one) => one.end - one.start <= usualPeriod);
	return usual ?? likely.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Whether a date is written so that its order matters: with slashes or hyphens, the year last. */
export const isOrdered = (text: string): boolean => /^\d{1,2}[-/]/.test(text);

/**
 * Reads the posted dates of one settlement, remembering each text. Of the two readings of a slash
 * date the one within the period holds, then the one near it; between equals the preferred order.
 */
export class PostedDates {
	private readonly memos = { dmy: new Map<string, number>(), mdy: new Map<string, number>() };

	/** The rows of an order bear one date and stand together. */
	private latest = { text: '', marketplace: '', instant: 0 };

	constructor(
		private readonly start: number,
		private readonly end: number,
		private readonly currency: string,
		/** As the settlement's own dates are written, where that tells. */
		private readonly order?: DateOrder,
	) {}

	/** Null where the text is no date, or an ambiguous one with no reading near the period. */
	read(text: string, marketplace: string): number | null {
		const { latest } = this;
		if (text === latest.text && marketplace === latest.marketplace) return latest.instant;
		const instant = this.instantOf(text, this.order ?? orderOf(marketplace, this.currency));
		if (instant !== null) this.latest = { text, marketplace, instant };
		return instant;
	}

	private instantOf(text: string, preferred: DateOrder): number | null {
		const seconds = secondsOfDay(text);
		if (seconds < 0) return this.remembered(text, preferred);
		const midnight = this.remembered(text.slice(0, 10), preferred);
		return midnight === null ? null : midnight + seconds * 1000;
	}

	private remembered(text: string, preferred: DateOrder): number | null {
		const memo = this.memos[preferred];
		const known = memo.get(text);
		if (known !== undefined) return known;
		const instant = this.choose(
			parseInstant(text, preferred),
			parseInstant(text, otherOrder(preferred)),
		);
		if (memo.size >= memoLimit) memo.clear();
		if (instant !== null) memo.set(text, instant);
		return instant;
	}

	private choose(preferred: number | null, second: number | null): number | null {
		if (preferred === null || second === null) return preferred ?? second;
		if (preferred === second) return preferred;
		const [within] = [day, slack].flatMap((margin) =>
			[preferred, second].filter((instant) => this.isWithin(margin, instant)),
		);
		if (within !== undefined) return within;
		const isOneSided =
			Math.max(preferred, second) < this.start || Math.min(preferred, second) > this.end;
		return isOneSided ? preferred : null;
	}

	private isWithin(margin: number, instant: number): boolean {
		return instant >= this.start - margin && instant <= this.end + margin;
	}
}

/** Seconds since midnight, UTC, of `2026-06-09 05:23:19 UTC` or the like; -1 where it is written otherwise. */
function secondsOfDay(text: string): number {
	if (text[13] !== ':' || text[16] !== ':' || !utcSuffixes.has(text.slice(19))) return -1;
	if (text[10] !== ' ' && text[10] !== 'T') return -1;
	const [hours, minutes, seconds] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
	if (hours > 23 || minutes > 59 || seconds > 59) return -1;
	return (hours * 60 + minutes) * 60 + seconds;
}

/** The number written at `index`; 99 where it is none. */
function twoDigits(text: string, index: number): number {
	const [tens, units] = [text.charCodeAt(index) - 48, text.charCodeAt(index + 1) - 48];
	return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : 99;
}
