import { absolute, show, type Thousandths } from './amount.mts';

export const print = (line = '') => process.stdout.write(`${line}\n`);
export const title = (text: string) => print(`\n${text}\n${'='.repeat(text.length)}`);

/** Columns padded to their widest cell; those named in `right` are figures. */
export function table(rows: readonly string[][], right: readonly number[]): void {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	const cell = (text: string, column: number) =>
		right.includes(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
	for (const row of rows) print(`  ${row.map(cell).join('  ').trimEnd()}`);
}

export const debit = (amount: Thousandths) => (amount > 0n ? show(amount) : '');
export const credit = (amount: Thousandths) => (amount < 0n ? show(absolute(amount)) : '');
