/**
 * Rows of a spreadsheet file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe
 * before it (https://owasp.org/www-community/attacks/CSV_Injection); a plain number is none, so it stays one.
 */
export const csv = (rows: ReadonlyArray<readonly string[]>): string =>
	rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(text: string): string {
	const safe = isNumber(text) || !/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? text : `'${text}`;
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
