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

const stringOrNumber = /"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A double keeps 15 significant digits; longer numbers (ids, rates) become strings as they stand. */
const keepLongNumbers = (text: string): string =>
	text.replace(stringOrNumber, (token) => (isLong(token) ? `"${token}"` : token));

const isLong = (token: string): boolean =>
	!token.startsWith('"') &&
	token.length > 15 &&
	token.replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+/, '').length > 15;
