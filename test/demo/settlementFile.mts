import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseAmount, sum, type Thousandths } from './amount.mts';

export interface SettlementFile {
	readonly name: string;
	/** Name with its folder's, as the worked examples name a file. */
	readonly path: string;
	readonly bytes: Buffer;
	/** What the file says of itself, read without the package; null where it says nothing readable. */
	readonly header: SettlementHeader | null;
}

export interface SettlementHeader {
	readonly settlementId: string;
	readonly currency: string;
	readonly total: Thousandths;
	/** Of all other amounts in the file; null where one of them is no amount. */
	readonly sumOfRows: Thousandths | null;
}

/** The file itself, or every file of the folder that may be a report, in the order of their names. */
export async function settlementFiles(given: string): Promise<SettlementFile[]> {
	const isFile = (await stat(given)).isFile();
	const [folder, names] = isFile
		? [dirname(given), [basename(given)]]
		: [given, await namesIn(given)];
	if (names.length === 0) throw new Error(`There is no settlement file in ${folder}.`);
	const files = names.map(async (name) => {
		const bytes = await readFile(join(folder, name));
		const path = join(basename(folder), name);
		return { name, path, bytes, header: readHeader(bytes) };
	});
	return await Promise.all(files);
}

async function namesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	return files.filter((name) => !/^\.|\.(md|json|pdf|xlsx?)$/i.test(name)).sort();
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
