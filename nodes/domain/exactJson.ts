/** An object of JSON, or of a service's API. */
export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with the digits of long numbers kept; undefined where it is none. */
export function readJson(text: string): unknown {
	try {
		return JSON.parse(keepLongNumbers(text)) as unknown;
	} catch {
		return undefined;
	}
}

/** Sixteen digits in a row, or seventeen characters with a point between: what a double may not hold. */
const mayHoldLongNumber = /[\d.]{16}/;

/**
 * A double keeps 15 significant digits; longer numbers (ids, rates) become strings as they stand.
 * One pass over the text, whatever stands in it: a regular expression took seconds for strings of
 * escaped quotes that never end.
 */
function keepLongNumbers(text: string): string {
	if (!mayHoldLongNumber.test(text)) return text;
	const parts: string[] = [];
	let kept = 0;
	for (let at = 0; at < text.length;) {
		const code = text.charCodeAt(at);
		if (code === quote) at = endOfString(text, at);
		else if (isNumeric(code)) {
			const end = endOfNumber(text, at);
			if (isLong(text.slice(at, end))) {
				parts.push(text.slice(kept, at), '"', text.slice(at, end), '"');
				kept = end;
			}
			at = end;
		} else at++;
	}
	return parts.join('') + text.slice(kept);
}

const quote = 34;
const backslash = 92;

/** Behind the closing quote; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1;
		at += code === backslash ? 2 : 1;
	}
	return text.length;
}

function endOfNumber(text: string, start: number): number {
	let at = start;
	while (at < text.length && isNumeric(text.charCodeAt(at))) at++;
	return at;
}

/** Digits, and `+ - . e E` within a number. */
const isNumeric = (code: number): boolean =>
	(code >= 48 && code <= 57) ||
	code === 43 ||
	code === 45 ||
	code === 46 ||
	code === 101 ||
	code === 69;

const isLong = (token: string): boolean =>
	token.length > 15 &&
	/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token) &&
	token.replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+/, '').length > 15;
