import { writeFile } from 'node:fs/promises';
import type { N8nApi } from '../n8n/api.mts';
import { show, sum } from './amount.mts';
import { asExample } from './golden.mts';
import type { Flags } from './flags.mts';
import { brokenExecutions, words } from './failures.mts';
import { auditRows, type WorkflowRun } from './posting.mts';
import { printFailures, printJournals, printLast } from './print.mts';
import { printReconciliation, printTrialBalance } from './print.mts';
import { reconcile } from './reconcile.mts';
import type { SettlementFile } from './settlementFile.mts';
import { identity, type Simulators } from './simulators.mts';
import { trialBalance } from './trialBalance.mts';
import { readJournals, type ZohoJournal } from './zohoReader.mts';

interface Finished {
	readonly flags: Flags;
	readonly timeZone: string;
	readonly files: readonly SettlementFile[];
	readonly simulators: Simulators;
	readonly api: N8nApi;
	readonly run: WorkflowRun;
	/** Journals in Zoho Books before this run. */
	readonly before: readonly ZohoJournal[];
}

/** Reads everything back, prints it and answers nothing: what is printed is the result. */
export async function report(finished: Finished): Promise<void> {
	const { flags, timeZone, files, simulators, api, run, before } = finished;
	const journals = await readJournals(simulators.zoho);
	const rows = await auditRows(api, [...simulators.reportIds.values()]);
	const rowOf = ({ name, bytes }: SettlementFile) =>
		rows.get(simulators.reportIds.get(identity({ name, base64: bytes.toString('base64') })) ?? '');
	const statusOf = (file: SettlementFile) => String(rowOf(file)?.status);
	const failed = files.filter((file) => !['posted', 'skipped'].includes(statusOf(file)));
	const settlements = files.map((file) => reconcile(file, journals, statusOf(file) === 'posted'));

	printJournals(journals);
	printTrialBalance(trialBalance(journals), simulators.baseCurrency);
	printReconciliation(settlements);
	printFailures([
		...failed.map((file) => `${file.name}: ${words(rowOf(file))}`),
		...(await brokenExecutions(api, run)),
	]);
	if (flags.json !== null) {
		const examples = settlements.map((one) => asExample(timeZone, simulators.baseCurrency, one));
		await writeFile(flags.json, `${JSON.stringify(examples, null, '\t')}\n`);
	}
	const known = new Set(before.map(({ journal_id }) => journal_id));
	const isNew = ({ journal_id }: ZohoJournal) => !known.has(journal_id);
	const difference = sum(settlements.map((one) => one.difference));
	if (difference !== 0n) process.exitCode = 1;
	printLast({
		settlements: files.length,
		journals: new Set(settlements.flatMap((one) => one.journals)).size,
		posted: settlements.filter((one) => one.journals.some(isNew)).length,
		failed: failed.length,
		difference: show(difference),
	});
}
