/** One row: its line number in the file (the header is usually 1) and its cells. */
export interface Row {
	readonly number: number;
	readonly cells: readonly string[];
}

/** Cuts text chunks into lines at CRLF, LF or CR; one array of lines per chunk. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
	let rest = '';
	for await (const chunk of chunks) {
		let text = rest + chunk;
		const held = text.endsWith('\r') ? '\r' : '';
		if (held) text = text.slice(0, -1);
		if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
		const lines = text.split('\n');
		rest = (lines.pop() ?? '') + held;
		yield lines;
	}
	yield [rest.replace(/\r$/, '')];
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

/** Puts together what delimiters within quotes have cut. */
function joinOpen(pieces: readonly string[], delimiter: string): string[] {
	const cells: string[] = [];
	let cell = '';
	pieces.forEach((piece, index) => {
		cell = cell === '' ? piece : cell + delimiter + piece;
		if (isOpen(cell) && index < pieces.length - 1) return;
		cells.push(cell);
		cell = '';
	});
	return cells;
}

const unquote = (cell: string): string => {
	const [, inner] = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
	return inner === undefined ? cell : inner.replace(/""/g, '"');
};
