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

/** Tab where the header has one; else the more frequent of semicolon and comma. */
export function delimiterOf(header: string): string {
	if (header.includes('\t')) return '\t';
	return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** Whether a quoted cell of this text goes on in the next line. */
export const isOpen = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** The cells of one row. Tab-separated files know no quotes; the others quote as CSV does. */
export function cutCells(line: string, delimiter: string): string[] {
	if (delimiter === '\t' || !line.includes('"')) return line.split(delimiter);
	const cells: string[] = [];
	let cell = '';
	line.split(delimiter).forEach((piece, index, pieces) => {
		cell = cell === '' ? piece : cell + delimiter + piece;
		if (isOpen(cell) && index < pieces.length - 1) return;
		cells.push(unquote(cell));
		cell = '';
	});
	return cells;
}

const unquote = (cell: string): string => {
	const trimmed = cell.trim();
	if (!trimmed.startsWith('"')) return cell;
	return trimmed.replace(/^"|"$/g, '').replace(/""/g, '"');
};
