import type { Tone } from '../../html/page';
import type { Block } from '../block';
import { drawBars } from './charts';
import { pdfFile } from './file';
import { Sheets } from './sheets';
import { drawTable } from './tables';
import { wrapped } from './text';

/** A document as a PDF file; every character is a byte. Letters beyond those of Western Europe become `?`. */
export function asPdf(name: string, blocks: readonly Block[]): string {
	const sheets = new Sheets();
	for (const block of blocks) drawBlock(sheets, block);
	return pdfFile(name, sheets.contents());
}

function drawBlock(sheets: Sheets, block: Block): void {
	switch (block.kind) {
		case 'title':
			paragraph(sheets, block.title, 15, true);
			return paragraph(sheets, block.under, 9);
		case 'section':
			// A heading does not stand alone at the foot of a sheet.
			sheets.need(90);
			sheets.y += 6;
			return paragraph(sheets, block.title, 11, true);
		case 'box':
			return drawBox(sheets, block.tone, block.text, block.nextStep);
		case 'table':
			return drawTable(sheets, block.columns, block.rows);
		case 'chart':
			return drawBars(sheets, block.chart.bars);
		case 'letter':
			paragraph(sheets, block.title, 9, true);
			return block.text.split('\n').forEach((line) => paragraph(sheets, line, 8));
	}
}

function paragraph(sheets: Sheets, text: string, size: number, isBold = false, indent = 0): void {
	for (const line of wrapped(text, sheets.width - indent, size, isBold)) {
		sheets.need(size * 1.4);
		sheets.write(line, sheets.left + indent, { size, isBold });
		sheets.y += size * 1.4;
	}
	sheets.y += size * 0.3;
}

// prettier-ignore
const edges: Readonly<Record<Tone, readonly [number, number, number]>> = { good: [0.18, 0.62, 0.36], warning: [0.85, 0.55, 0], problem: [0.78, 0.16, 0.16] };

function drawBox(sheets: Sheets, tone: Tone, text: string, nextStep: string): void {
	const lines = [text, nextStep].flatMap((one) =>
		one === '' ? [] : wrapped(one, sheets.width - 12, 9, one === nextStep),
	);
	sheets.need(lines.length * 13 + 6);
	sheets.fill(sheets.left, 0, 3, lines.length * 13, edges[tone]);
	paragraph(sheets, text, 9, false, 10);
	if (nextStep !== '') paragraph(sheets, nextStep, 9, true, 10);
	sheets.y += 4;
}
