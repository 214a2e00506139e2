import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER } from '../kept.mts';
import type { WireTransaction } from './answers.mts';

/** What the runs before know: as the audit trail keeps it, and the transactions that they read. */
export interface KeptDays {
	readonly rows: ReadonlyArray<Record<string, unknown>>;
	readonly transactions: readonly WireTransaction[];
	readonly zoho: string | undefined;
}

const path = join(FOLDER, 'days.json');

export async function openKeptDays(again: boolean): Promise<KeptDays> {
	if (!again) await rm(FOLDER, { recursive: true, force: true });
	await mkdir(FOLDER, { recursive: true });
	const text = await readFile(path, 'utf8').catch(() => undefined);
	return text === undefined ? { rows: [], transactions: [], zoho: undefined } : JSON.parse(text);
}

export const keepDays = async (kept: KeptDays): Promise<void> =>
	await writeFile(path, JSON.stringify(kept));
