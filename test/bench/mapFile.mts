import { open } from 'node:fs/promises';
import type { bookSettlement } from '../../nodes/domain/policies/bookSettlement.js';
import type { SettlementChoices } from '../../nodes/domain/policies/settlementChoices.js';

interface Built {
	readonly bookSettlement: typeof bookSettlement;
}

const built = new URL('../../dist/nodes/domain/policies/bookSettlement.js', import.meta.url);
// What is measured is what n8n loads: the built package, not the sources as tsx rewrites them.
const domain = (await import(built.href)) as Built;

/** The bytes of a file, streamed from a file handle. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
	const file = await open(path);
	yield* file.createReadStream() as AsyncIterable<Buffer>;
}

/** The whole mapping of a settlement file: read, checked, classified, split, booked. */
export async function mapFile(
	path: string,
	rows: number,
	choices: Partial<SettlementChoices> = {},
): Promise<void> {
	const report = { openBytes: () => bytesOf(path), charset: null, reportId: null };
	const { source, journals } = await domain.bookSettlement(report, 'America/Los_Angeles', choices);
	if (source.charges === rows && journals.length > 0) return;
	throw new Error(`${source.charges} of ${rows} lines were read.`);
}
