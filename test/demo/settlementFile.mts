import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readHeader, type SettlementHeader } from './settlementHeader.mts';

export interface SettlementFile {
	readonly name: string;
	/** Name with its folder's, as the worked examples name a file. */
	readonly path: string;
	readonly bytes: Buffer;
	/** What the file says of itself, read without the package; null where it says nothing readable. */
	readonly header: SettlementHeader | null;
}

/** The file itself, or every file of the folder that may be a report, in the order of their names. */
export async function settlementFiles(given: string): Promise<SettlementFile[]> {
	const isFile = (await stat(given)).isFile();
	const folder = isFile ? dirname(given) : given;
	const names = await namesIn(given, isFile);
	const files = names.map(async (name) => {
		const bytes = await readFile(join(folder, name));
		const path = join(basename(folder), name);
		return { name, path, bytes, header: readHeader(bytes) };
	});
	return await Promise.all(files);
}

/** The same where there must be one. */
export async function neededFiles(given: string): Promise<SettlementFile[]> {
	const files = await settlementFiles(given);
	if (files.length === 0) throw new Error(`There is no settlement file in ${given}.`);
	return files;
}

async function namesIn(given: string, isFile: boolean): Promise<string[]> {
	if (isFile) return /\.json$/i.test(given) ? [] : [basename(given)];
	const entries = await readdir(given, { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	return files.filter((name) => !/^\.|\.(md|json|pdf|xlsx?)$/i.test(name)).sort();
}
