import type { Bar } from '../../html/barChart';
import type { Sheets } from './sheets';

const rowHeight = 15;
const plot = { left: 190, width: 360, amounts: 640 };

// prettier-ignore
const colours = { up: [0.18, 0.62, 0.36], down: [0.78, 0.16, 0.16], plain: [0.2, 0.4, 0.64], total: [0.2, 0.4, 0.64] } as const;

/** Bars that lie on their side, with their figures. */
export function drawBars(sheets: Sheets, bars: readonly Bar[]): void {
	sheets.need(bars.length * rowHeight);
	const values = [0, ...bars.flatMap(({ from, to }) => [from, to])];
	const [lowest, highest] = [Math.min(...values), Math.max(...values)];
	const x = (value: number) =>
		plot.left + ((value - lowest) / (highest - lowest || 1)) * plot.width;
	for (const { label, from, to, tone, amount } of bars) {
		sheets.need(rowHeight);
		const words = { size: 8, isBold: tone === 'total' };
		const start = x(Math.min(from, to));
		const width = Math.max(x(Math.max(from, to)) - start, 0.5);
		sheets.write(label, sheets.left + plot.left - 8, words, true);
		sheets.fill(sheets.left + start, 0, width, rowHeight - 6, colours[tone]);
		sheets.write(amount, sheets.left + plot.amounts, words, true);
		sheets.y += rowHeight;
	}
	sheets.y += 8;
}
