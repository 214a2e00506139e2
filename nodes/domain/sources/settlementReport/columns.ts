import { Refusal } from '../../refusal';

/** Where each column of a file stands, by its lower-cased name; words are joined by hyphens. */
export type Columns = ReadonlyMap<string, number>;

/** Reads the header row; the first of two columns of one name holds. */
export function readColumns(header: readonly string[]): Columns {
	const columns = new Map<string, number>();
	header.forEach((cell, index) => {
		const name = cell
			.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
			.trim()
			.toLowerCase()
			.replace(/[\s_]+/g, '-');
		if (!columns.has(name)) columns.set(name, index);
	});
	return columns;
}

/** Where a column stands; -1 where the file has none. */
export const at = (columns: Columns, name: string): number => columns.get(name) ?? -1;

/** The trimmed cell; empty where the column or the cell is missing. */
export function cellAt(cells: readonly string[], index: number): string {
	const cell = cells[index] ?? '';
	return isTrimmed(cell) ? cell : cell.trim();
}

/** Cheaper than to trim: most cells are empty or plain text. */
const isTrimmed = (cell: string): boolean =>
	cell === '' || (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1)));

const isPlain = (code: number): boolean => code > 32 && code < 127;

/** Refuses a file that lacks columns without which it cannot be booked. */
export function requireColumns(columns: Columns, names: readonly string[]): void {
	const missing = names.filter((name) => !columns.has(name));
	if (missing.length === 0) return;
	throw new Refusal(
		'missingColumns',
		`The file lacks the columns ${missing.join(', ')} of a settlement report.`,
		'Download the flat file settlement report (V2) from Amazon with English column names.',
		{ missing: missing.join(', ') },
	);
}
