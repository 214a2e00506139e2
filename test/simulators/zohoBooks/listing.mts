import { invalidValue, tooLong } from './errors.mts';

export type Query = URLSearchParams;

/** Defaults to 200 (D-resp); more than 200 counts as 200 (assumed, third parties cap there). */
const mostPerPage = 200;

export interface Listing {
	reportName: string;
	filter: string;
	sortColumn: string;
	/** A or D. */
	sortOrder: string;
}

/** One page of rows, and the `page_context` that live lists send (N). */
export function pageOf<T>(rows: readonly T[], query: Query, listing: Listing) {
	const page = wholeNumber(query, 'page', 1);
	const perPage = Math.min(wholeNumber(query, 'per_page', mostPerPage), mostPerPage);
	const end = page * perPage;
	return {
		rows: rows.slice(end - perPage, end),
		page_context: {
			page,
			per_page: perPage,
			has_more_page: end < rows.length,
			report_name: listing.reportName,
			applied_filter: listing.filter,
			sort_column: listing.sortColumn,
			sort_order: listing.sortOrder,
		},
	};
}

function wholeNumber(query: Query, name: string, fallback: number): number {
	const text = query.get(name) ?? String(fallback);
	if (!/^[1-9]\d{0,8}$/.test(text)) throw invalidValue(name);
	return Number(text);
}

/** One of the documented values, which are case-sensitive (L: code 2). */
export function choice(query: Query, name: string, allowed: readonly string[]): string {
	const value = query.get(name) ?? allowed[0] ?? '';
	if (!allowed.includes(value)) throw invalidValue(name);
	return value;
}

/** Y: search texts have at most 100 characters. */
export function searched(query: Query, name: string): string | null {
	const value = query.get(name);
	if (value !== null && value.length > 100) throw tooLong(name, 100);
	return value === '' ? null : value;
}

/** Sorts by text or whole amounts; equal rows keep the order of creation. */
export function sorted<T>(
	rows: readonly T[],
	order: string,
	key: (row: T) => string | bigint,
): T[] {
	const direction = order === 'D' ? -1 : 1;
	return [...rows].sort((a, b) => {
		const [left, right] = [key(a), key(b)];
		return left === right ? 0 : left < right ? -direction : direction;
	});
}
