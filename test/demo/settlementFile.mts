import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAmount, type Thousandths } from './amount.mts';

export interface SettlementFile {
	readonly name: string;
	readonly bytes: Buffer;
	/** What the file says of itself, read without the package; null where it says nothing readable. */
	readonly header: SettlementHeader | null;
}

export interface SettlementHeader {
	readonly settlementId: string;
	readonly currency: string;
	readonly total: Thousandths;
	readonly endDate: string;
}

/** Every file of the folder that may be a report, in the order of their names. */
export async function settlementFiles(folder: string): Promise<SettlementFile[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.filter((name) => !/\.(md|json|pdf|xlsx?)$/i.test(name));
	if (names.length === 0) throw new Error(`There is no settlement file in ${folder}.`);
	const files = names.sort().map(async (name) => {
		const bytes = await readFile(join(folder, name));
		return { name, bytes, header: readHeader(bytes) };
	});
	return await Promise.all(files);
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
		endDate: at(row, 'settlement-end-date'),
	};
}
