import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from './figure.mts';
import { writeSettlementFile } from './settlementFile.mts';

/** The folder that `npm run bench` makes and removes. */
export function benchFolder(): string {
	const folder = process.env.BENCH_FOLDER;
	if (!folder) throw new Error('Start benchmarks with: npm run bench');
	return folder;
}

/** A settlement report of so many rows on disk, written once per `npm run bench`. */
export async function settlementFile(rows: number): Promise<string> {
	const path = join(benchFolder(), `settlement-${rows}.txt`);
	if (!existsSync(path)) {
		progress(`writing a settlement of ${rows} rows`);
		await writeSettlementFile(path, rows);
	}
	return path;
}
