import { type Decimal, decimalOf } from './decimal.mts';
import { invalidValue } from './errors.mts';
import { currencyOf, totalOf } from './journalView.mts';
import { type Query, searched } from './listing.mts';
import type { Books, JournalRecord } from './records.mts';

/** Y: entry_number, reference_number and notes, each also `_startswith` and `_contains`; without regard to case (assumed). */
export function textMatches(journal: JournalRecord, query: Query): boolean {
	const texts = {
		entry_number: journal.entryNumber,
		reference_number: journal.reference,
		notes: journal.notes,
	};
	return Object.entries(texts).every(([name, value]) => {
		const text = value.toLowerCase();
		const asked = (suffix: string) => searched(query, `${name}${suffix}`)?.toLowerCase();
		return (
			text === (asked('') ?? text) &&
			text.startsWith(asked('_startswith') ?? '') &&
			text.includes(asked('_contains') ?? '')
		);
	});
}

/** Y: date, date_start, date_end (both inclusive, assumed), date_before, date_after. */
export function dateMatches({ date }: JournalRecord, query: Query): boolean {
	const asked = (name: string) => {
		const day = searched(query, name);
		if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw invalidValue(name);
		return day;
	};
	const [exact, start, end] = [asked('date'), asked('date_start'), asked('date_end')];
	const [before, after] = [asked('date_before'), asked('date_after')];
	return (
		(exact === null || date === exact) &&
		(start === null || date >= start) &&
		(end === null || date <= end) &&
		(before === null || date < before) &&
		(after === null || date > after)
	);
}

/** Y: total and its four comparisons. */
export function totalMatches(books: Books, journal: JournalRecord, query: Query): boolean {
	const total = { units: totalOf(journal), scale: currencyOf(books, journal).precision };
	const against = (name: string): number | undefined => {
		const text = searched(query, name);
		if (text === null) return undefined;
		const asked = decimalOf(text);
		if (asked === undefined) throw invalidValue(name);
		return compared(total, asked);
	};
	return (
		(against('total') ?? 0) === 0 &&
		(against('total_less_than') ?? -1) < 0 &&
		(against('total_less_equals') ?? 0) <= 0 &&
		(against('total_greater_than') ?? 1) > 0 &&
		(against('total_greater_equals') ?? 0) >= 0
	);
}

function compared(a: Decimal, b: Decimal): number {
	const scale = Math.max(a.scale, b.scale);
	const [left, right] = [a, b].map((value) => value.units * 10n ** BigInt(scale - value.scale));
	return left === right ? 0 : (left ?? 0n) < (right ?? 0n) ? -1 : 1;
}
