import { writeFile } from 'node:fs/promises';
import type { N8nApi } from '../n8n/api.mts';
import { show, sum } from './amount.mts';
import { asExample } from './golden.mts';
import type { Flags } from './flags.mts';
import { brokenExecutions, words } from './failures.mts';
import type { OrderFile } from './days/answers.mts';
import type { Ran } from './days/daysDemo.mts';
import { isOf, ordersExample, reconcileOrders } from './orders/reconcileOrders.mts';
import { auditRows, type WorkflowRun } from './posting.mts';
import { printFailures, printJournals, printLast, printWarnings } from './print.mts';
import { printOrders, printReconciliation, printTrialBalance } from './print.mts';
import { reconcile } from './reconcile.mts';
import type { SettlementFile } from './settlementFile.mts';
import { identity, type Simulators } from './simulators.mts';
import { trialBalance } from './trialBalance.mts';
import { readJournals, type ZohoJournal } from './zohoReader.mts';

interface Finished {
	readonly flags: Flags;
	readonly timeZone: string;
	readonly files: readonly SettlementFile[];
	readonly orderFiles: readonly OrderFile[];
	/** Settlements without a report. */
	readonly groups: readonly SettlementFile[];
	/** What came of the orders and of the settlements without a report. */
	readonly ran: readonly Ran[];
	readonly simulators: Simulators;
	readonly api: N8nApi;
	readonly run: WorkflowRun;
	/** Journals in Zoho Books before this run. */
	readonly before: readonly ZohoJournal[];
}

/** Reads everything back, prints it and answers nothing: what is printed is the result. */
export async function report(finished: Finished): Promise<void> {
	const { flags, timeZone, files, groups, orderFiles, ran, simulators, api, run, before } =
		finished;
	const refusals = ran.flatMap((one) => one.failed);
	const { baseCurrency } = simulators;
	const journals = await readJournals(simulators.zoho);
	const rows = await auditRows(api, [...simulators.reportIds.values()]);
	const rowOf = ({ name, bytes }: SettlementFile) =>
		rows.get(simulators.reportIds.get(identity({ name, base64: bytes.toString('base64') })) ?? '');
	const statusOf = (file: SettlementFile) => String(rowOf(file)?.status);
	const failed = files.filter((file) => !['posted', 'skipped'].includes(statusOf(file)));
	const ofGroups = groups.map((group) => reconcile(group, journals, false));
	const lost = ofGroups.filter((one) => one.journals.length === 0);
	const settlements = [
		...files.map((file) => reconcile(file, journals, statusOf(file) === 'posted')),
		...ofGroups,
	];
	const ordered = orderFiles.map((file) => reconcileOrders(file, journals));
	const refused = orderFiles.filter((file) => refusals.some((item) => isOf(file, item)));

	const known = new Set(before.map(({ journal_id }) => journal_id));
	const isNew = ({ journal_id }: ZohoJournal) => !known.has(journal_id);

	printJournals(journals);
	printTrialBalance(trialBalance(journals), baseCurrency);
	printReconciliation(settlements);
	printOrders(ordered);
	printWarnings(
		files.flatMap((file) => {
			const said = String(rowOf(file)?.warnings ?? '');
			return said === '' ? [] : [`${file.name}: ${said}`];
		}),
	);
	printFailures([
		...refusals.map(({ error }) => String(error)),
		...failed.map((file) => `${file.name}: ${words(rowOf(file))}`),
		...(await brokenExecutions(api, run)),
	]);
	if (flags.json !== null) {
		const setting = { policy: flags.policy, timeZone, baseCurrency };
		const examples = [
			...ordered.map((one) => ordersExample(setting, one)),
			...settlements.map((one) => asExample(setting, one, { fresh: isNew, row: rowOf(one.file) })),
		];
		await writeFile(flags.json, `${JSON.stringify(examples, null, '\t')}\n`);
	}
	const all = [...ordered, ...settlements];
	// What was issued anew and not posted differs from what stands there, as its error says.
	const left = new Set(files.filter((file) => rowOf(file)?.code === 'contentChanged'));
	const compared = [...ordered, ...settlements.filter(({ file }) => !left.has(file))];
	const difference = sum(compared.map((one) => one.difference));
	if (difference !== 0n) process.exitCode = 1;
	printLast({
		settlements: all.length,
		journals: new Set(all.flatMap((one) => one.journals)).size,
		posted: all.filter((one) => one.journals.some(isNew)).length,
		failed: failed.length + refused.length + lost.length,
		difference: show(difference),
	});
}
