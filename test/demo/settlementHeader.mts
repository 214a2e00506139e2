import { parseAmount, sum, type Thousandths } from './amount.mts';

/** What a settlement report says of itself. */
export interface SettlementHeader {
	readonly settlementId: string;
	readonly currency: string;
	readonly total: Thousandths;
	/** Of all other amounts in the file; null where one of them is no amount. */
	readonly sumOfRows: Thousandths | null;
}

/** The row that carries total-amount; ids, amounts and dates are ASCII in every encoding but UTF-16. */
export function readHeader(bytes: Buffer): SettlementHeader | null {
	const text = bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '');
	const [names = [], ...rows] = text.split(/\r\n|\r|\n/).map((line) => line.split('\t'));
	const column = (name: string) => names.findIndex((cell) => cell.trim() === name);
	const at = (row: string[], name: string) => row[column(name)]?.trim() ?? '';
	const row = rows.find((cells) => at(cells, 'total-amount') !== '');
	const total = row && parseAmount(at(row, 'total-amount'));
	if (!row || total === null || total === undefined) return null;
	return {
		settlementId: at(row, 'settlement-id'),
		currency: at(row, 'currency'),
		total,
		sumOfRows: sumOfRows(names, rows),
	};
}

function sumOfRows(names: string[], rows: string[][]): Thousandths | null {
	const isAmount = (_: unknown, column: number) =>
		/(^|-)amount$/.test(names[column]?.trim() ?? '') && names[column]?.trim() !== 'total-amount';
	const cells = rows.flatMap((row) => row.filter(isAmount)).filter((cell) => cell.trim() !== '');
	const amounts = cells.map(parseAmount);
	const read = amounts.filter((amount) => amount !== null);
	return read.length === cells.length ? sum(read) : null;
}
