import { refusals } from './reportRefusals';

/** One row: its line number in the file (the header is usually 1) and its cells. */
export interface Row {
	readonly number: number;
	readonly cells: readonly string[];
}

/** Some hundred times the longest row that Amazon writes; longer is no row of a settlement. */
export const longestLine = 256 * 1024;

/**
 * Cuts text chunks into lines at CRLF, LF or CR; one array of lines per chunk. A line that goes on
 * and on is refused before it is gathered.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
	let rest = '';
	let before = 0;
	for await (const chunk of chunks) {
		let text = rest + chunk;
		const held = text.endsWith('\r') ? '\r' : '';
		if (held) text = text.slice(0, -1);
		if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
		const lines = text.split('\n');
		rest = (lines.pop() ?? '') + held;
		if (text.length > longestLine) requireShort(lines, before);
		before += lines.length;
		yield lines;
		if (rest.length > longestLine) throw refusals.lineTooLong(before + 1);
	}
	yield [rest.replace(/\r$/, '')];
}

function requireShort(lines: readonly string[], before: number): void {
	const long = lines.findIndex(({ length }) => length > longestLine);
	if (long >= 0) throw refusals.lineTooLong(before + long + 1);
}

/** How the cells of a file are parted, and whether a quoted cell may hold delimiters and line ends. */
export interface CellFormat {
	readonly delimiter: string;
	readonly quoted: boolean;
}

/**
 * Tab where the header has one, else the more frequent of semicolon and comma. Amazon's tab files
 * quote nothing; one whose header is quoted was saved anew by another program.
 */
export function cellFormatOf(header: string): CellFormat {
	if (header.includes('\t')) return { delimiter: '\t', quoted: /^[^\w\t]*"/.test(header) };
	const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
	return { delimiter, quoted: true };
}

/** Whether a quoted cell of this text goes on in the next line. */
export const isOpen = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** The cells of one row, without the quotes around a cell. */
export function cutCells(line: string, { delimiter, quoted }: CellFormat): string[] {
	const pieces = line.split(delimiter);
	if (!line.includes('"')) return pieces;
	return (quoted ? joinOpen(pieces, delimiter) : pieces).map(unquote);
}

/** Puts together what delimiters within quotes have cut; looks at each piece once. */
function joinOpen(pieces: readonly string[], delimiter: string): string[] {
	const cells: string[] = [];
	let cell: string[] = [];
	let open = false;
	pieces.forEach((piece, index) => {
		cell.push(piece);
		open = open !== isOpen(piece);
		if (open && index < pieces.length - 1) return;
		cells.push(cell.join(delimiter));
		cell = [];
		open = false;
	});
	return cells;
}

const unquote = (cell: string): string => {
	const [, inner] = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
	return inner === undefined ? cell : inner.replace(/""/g, '"');
};
