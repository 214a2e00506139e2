import { paper } from './file';
import { pdfString, widthOf } from './text';

const margin = 36;

/** Red, green and blue, each from 0 to 1. */
type Colour = readonly [number, number, number];

export interface Words {
	readonly size: number;
	readonly isBold?: boolean;
	readonly colour?: Colour;
}

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

/** Sheets of paper that are written from the top to the bottom; a new one begins where the last is full. */
export class Sheets {
	private readonly pages: string[][] = [[]];

	/** How far down the sheet the next line stands. */
	y = margin;

	readonly left = margin;

	readonly width = paper.width - 2 * margin;

	/** Begins a new sheet where so much does not fit any more. */
	need(height: number): boolean {
		if (this.y + height <= paper.height - margin || this.y === margin) return false;
		this.pages.push([]);
		this.y = margin;
		return true;
	}

	/** Writes on the line that begins at `y`; from the left, or up to `x` where it is the right end. */
	write(text: string, x: number, { size, isBold = false, colour = [0, 0, 0] }: Words, end = false) {
		const from = end ? x - widthOf(text, size, isBold) : x;
		const at = `${fixed(from)} ${fixed(paper.height - this.y - size)}`;
		const name = isBold ? '/F2' : '/F1';
		this.draw(`BT ${colour.join(' ')} rg ${name} ${size} Tf ${at} Td ${pdfString(text)} Tj ET`);
	}

	/** Fills a rectangle whose top stands `below` the line. */
	fill(x: number, below: number, width: number, height: number, colour: Colour): void {
		const y = paper.height - this.y - below - height;
		const shape = [x, y, width, height].map(fixed).join(' ');
		this.draw(`${colour.join(' ')} rg ${shape} re f`);
	}

	/** A rule across, at the line. */
	rule(thickness: number, grey: number): void {
		const y = fixed(paper.height - this.y);
		const ends = `${this.left} ${y} m ${this.left + this.width} ${y} l S`;
		this.draw(`${grey} ${grey} ${grey} RG ${thickness} w ${ends}`);
	}

	/** What is drawn on each sheet, with its number at the foot. */
	contents(): string[] {
		return this.pages.map((page, index) => {
			const number = `${index + 1} / ${this.pages.length}`;
			const at = `${fixed(paper.width - margin - widthOf(number, 7))} 20`;
			return [...page, `BT 0.4 0.4 0.4 rg /F1 7 Tf ${at} Td ${pdfString(number)} Tj ET`].join('\n');
		});
	}

	private draw(command: string): void {
		this.pages.at(-1)?.push(command);
	}
}
