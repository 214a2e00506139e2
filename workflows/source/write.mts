// `node --import tsx workflows/source/write.mts` writes the templates; with `--check` it only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { alignReferenceData } from './alignReferenceData.mts';
import { backfill } from './backfill.mts';
import { importSettlementFile } from './importSettlementFile.mts';
import { onError } from './onError.mts';
import { ordersToInvoices } from './ordersToInvoices.mts';
import { onPostgres } from './postgres/onPostgres.mts';
import { reconciliationReport } from './reconciliationReport.mts';
import { retryFailed } from './retryFailed.mts';
import { settlementsToJournals } from './settlementsToJournals.mts';
import { transactionsToJournals } from './transactionsToJournals.mts';

const workflows = {
	'align-reference-data.json': alignReferenceData,
	'backfill.json': backfill,
	'import-settlement-file.json': importSettlementFile,
	'on-error.json': onError,
	'orders-to-invoices.json': ordersToInvoices,
	'reconciliation-report.json': reconciliationReport,
	'retry-failed.json': retryFailed,
	'settlements-to-journals.json': settlementsToJournals,
	'transactions-to-journals.json': transactionsToJournals,
};

const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** The text of each template by its file, and of its variant with the audit trail in Postgres. */
export async function written(): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	for (const [file, compose] of Object.entries(workflows)) {
		const workflow = compose();
		for (const [name, variant] of [
			[file, workflow],
			[`postgres/${file}`, onPostgres(workflow)],
		] as const) {
			const path = pathOf(name);
			texts.set(path, await formatted(path, variant));
		}
	}
	return texts;
}

async function formatted(path: string, workflow: object): Promise<string> {
	const options = { ...(await resolveConfig(path)), filepath: path };
	return await format(JSON.stringify(workflow), options);
}

async function main(isCheck: boolean): Promise<void> {
	for (const [path, text] of await written()) {
		if (!isCheck) await writeFile(path, text);
		else if ((await readFile(path, 'utf8')) !== text) {
			console.error(
				`${path} is not what its source writes: node --import tsx workflows/source/write.mts`,
			);
			process.exitCode = 1;
		}
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	await main(process.argv.includes('--check'));
