/** What the first row of a settlement file says of the whole; times in milliseconds since 1970. */
export interface SummaryRow {
	settlementId: string;
	start: number;
	end: number;
	deposit: number;
	currency: string;
	/** Plain decimal with a point. */
	total: string;
	isV2: boolean;
}

const day = 24 * 3600_000;

/** Reads header and first row; what cannot be read becomes plausible, as the file is served anyway. */
export function readSummaryRow(bytes: Uint8Array, now: number, fallbackId: string): SummaryRow {
	const [header = [], first = []] = firstRows(bytes);
	const place = (name: string, usual: number) => {
		const found = header.indexOf(name);
		return found < 0 ? usual : found;
	};
	// Both layouts begin with these six columns; localized headers keep the order (assumed).
	const cell = (name: string, usual: number) => first[place(name, usual)]?.trim() ?? '';
	const currency = cell('currency', 5).toUpperCase();
	const known = /^[A-Z]{3}$/.test(currency) ? currency : 'USD';
	const deposit = cell('deposit-date', 3);
	const [start, end] = period(
		cell('settlement-start-date', 1),
		cell('settlement-end-date', 2),
		now,
	);
	return {
		settlementId: /^\d+$/.test(cell('settlement-id', 0)) ? cell('settlement-id', 0) : fallbackId,
		start,
		end,
		deposit:
			readings(deposit).find((time) => time >= end && time - end < 30 * day) ?? end + 2 * day,
		currency: known,
		total: decimal(cell('total-amount', 4), known),
		isV2: header.includes('amount-type') || !header.includes('price-type'),
	};
}

function firstRows(bytes: Uint8Array): string[][] {
	const text = textOf(bytes.subarray(0, 64 * 1024));
	const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
	return lines.slice(0, 2).map((line) => line.split('\t'));
}

/** Digits, dates and the names of columns are ASCII in every encoding but UTF-16. */
function textOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (first === 0xef && second === 0xbb) return new TextDecoder('utf-8').decode(bytes);
	return new TextDecoder('latin1').decode(bytes);
}

/** Both dates are in the same order of day and month; a settlement lasts two months at most (assumed). */
function period(start: string, end: string, now: number): [number, number] {
	const ends = readings(end);
	const pairs = readings(start).map((from, order): [number, number] => [from, ends[order] ?? NaN]);
	const sensible = pairs.find(([from, to]) => to >= from && to - from <= 62 * day);
	return sensible ?? [now - 16 * day, now - 2 * day];
}

const isoDate = /^(\d{4})[-/.](\d{2})[-/.](\d{2})/;
const otherDate = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;

/** The times that the text may mean, day first and month first; NaN where it means none. */
function readings(text: string): number[] {
	const clock = /\d{1,2}:\d{2}(:\d{2})?/.exec(text)?.[0] ?? '00:00:00';
	const zone = /[+-]\d{2}:\d{2}$/.exec(text)?.[0] ?? 'Z';
	const at = (year = '', month = '', date = '') => {
		const full = year.length === 2 ? `20${year}` : year;
		const iso = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
		return Date.parse(`${iso}T${clock.padStart(5, '0')}${zone}`);
	};
	const [, year, month, date] = isoDate.exec(text) ?? [];
	const [, left, right, last] = otherDate.exec(text) ?? [];
	return year ? [at(year, month, date)] : [at(last, right, left), at(last, left, right)];
}

const withoutDecimals = new Set(['JPY', 'KRW', 'CLP', 'VND']);

/** `1.234,56`, `1,234.56`, `(55.00)` or `95,00` as a plain decimal; 0.00 where it is none. */
function decimal(text: string, currency: string): string {
	const digits = text.replace(/[^\d.,]/g, '');
	if (digits === '') return withoutDecimals.has(currency) ? '0' : '0.00';
	const places = withoutDecimals.has(currency) ? undefined : /[.,](\d{1,2})$/.exec(digits)?.[1];
	const whole = (places === undefined ? digits : digits.slice(0, -places.length - 1)).replace(
		/[.,]/g,
		'',
	);
	const sign = /^\s*[-−(]|-\s*$/.test(text) ? '-' : '';
	return `${sign}${whole || '0'}${places === undefined ? '' : `.${places}`}`;
}
