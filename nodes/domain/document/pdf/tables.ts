import type { Column, Row } from '../../html/page';
import type { Sheets } from './sheets';
import { widthOf, wrapped } from './text';

const size = 7.5;
const lineHeight = 10;
const gap = 8;

/** A table whose head stands on each sheet anew. */
export function drawTable(sheets: Sheets, columns: readonly Column[], rows: readonly Row[]): void {
	const widths = columnWidths(columns, rows, sheets.width);
	const head = { cells: columns.map((column) => column.title), isTotal: true as const };
	// A head does not stand alone at the foot of a sheet.
	sheets.need(heightOf(head, widths) + heightOf(rows[0] ?? head, widths) + gap);
	drawRow(sheets, columns, widths, head);
	for (const row of rows) {
		if (sheets.need(heightOf(row, widths))) drawRow(sheets, columns, widths, head);
		drawRow(sheets, columns, widths, row);
	}
	sheets.y += gap;
}

function drawRow(
	sheets: Sheets,
	columns: readonly Column[],
	widths: readonly number[],
	row: Row,
): void {
	const isBold = row.isTotal === true;
	const height = heightOf(row, widths);
	let x = sheets.left;
	for (const [index, cell] of row.cells.entries()) {
		const width = widths[index] ?? 0;
		const top = sheets.y;
		for (const line of wrapped(cell, width - gap, size, isBold)) {
			const isFigure = columns[index]?.isFigure === true;
			sheets.write(line, isFigure ? x + width - gap : x, { size, isBold }, isFigure);
			sheets.y += lineHeight;
		}
		sheets.y = top;
		x += width;
	}
	sheets.y += height;
	sheets.rule(isBold ? 0.8 : 0.3, isBold ? 0.2 : 0.7);
	sheets.y += 3;
}

function heightOf({ cells, isTotal }: Row, widths: readonly number[]): number {
	const lines = cells.map(
		(cell, index) => wrapped(cell, (widths[index] ?? 0) - gap, size, isTotal === true).length,
	);
	return lineHeight * Math.max(1, ...lines) + 2;
}

/** As wide as the longest cell; where that is too much, the widest columns of text give way. */
function columnWidths(columns: readonly Column[], rows: readonly Row[], whole: number): number[] {
	const wanted = columns.map(({ title }, index) => {
		const cells = [title, ...rows.map((row) => row.cells[index] ?? '')];
		return Math.max(...cells.map((cell) => widthOf(cell, size, true))) + gap + 2;
	});
	const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
	const share = whole / columns.length;
	const narrow = sum(wanted.filter((width) => width <= share));
	const wide = sum(wanted.filter((width) => width > share));
	if (sum(wanted) <= whole) {
		const left = (whole - sum(wanted)) / columns.length;
		return wanted.map((width) => width + left);
	}
	return wanted.map((width) => (width <= share ? width : (width / wide) * (whole - narrow)));
}
