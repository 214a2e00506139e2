import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventGroup } from './days/answers.mts';
import type { SettlementFile } from './settlementFile.mts';

export const FOLDER = fileURLToPath(new URL('../../.demo/run', import.meta.url));
export const N8N_FOLDER = join(FOLDER, 'n8n');
const AMAZON = join(FOLDER, 'amazon.json');
const ZOHO = join(FOLDER, 'zohoBooks.json');

/** A settlement report as Amazon lists it, in the order in which the reports were made. */
export interface ListedReport {
	readonly name: string;
	readonly base64: string;
	readonly createdTime: string;
}

export interface Kept {
	readonly reports: readonly ListedReport[];
	/** Those that Amazon has instead of what the simulator derives from the reports. */
	readonly eventGroups: readonly EventGroup[];
	/** What the Zoho simulator saved; undefined for a new organization. */
	readonly zoho: string | undefined;
}

const HOUR = 3_600_000;

function listed({ name, bytes }: SettlementFile): ListedReport {
	const createdTime = new Date(Date.now() - HOUR).toISOString();
	return { name, base64: bytes.toString('base64'), createdTime };
}

/** With `again`, the last run's reports and books; files that were not there are listed as new. */
export async function openKept(
	files: readonly SettlementFile[],
	eventGroups: readonly EventGroup[],
	again: boolean,
): Promise<Kept> {
	if (!again) await rm(FOLDER, { recursive: true, force: true });
	await mkdir(FOLDER, { recursive: true });
	const read = async (path: string) => await readFile(path, 'utf8').catch(() => undefined);
	const earlier: Omit<Kept, 'zoho'> = JSON.parse((await read(AMAZON)) ?? 'null') ?? {
		reports: [],
		eventGroups: [],
	};
	const isNew = ({ name, base64 }: ListedReport) =>
		!earlier.reports.some((one) => one.name === name && one.base64 === base64);
	const given = new Set(eventGroups.map(({ FinancialEventGroupId: id }) => id));
	const isOther = ({ FinancialEventGroupId: id }: EventGroup) => !given.has(id);
	const amazon = {
		reports: [...earlier.reports, ...files.map(listed).filter(isNew)],
		eventGroups: [...earlier.eventGroups.filter(isOther), ...eventGroups],
	};
	await writeFile(AMAZON, JSON.stringify(amazon));
	return { ...amazon, zoho: await read(ZOHO) };
}

export async function keepZoho(saved: string): Promise<void> {
	await writeFile(ZOHO, saved);
}
