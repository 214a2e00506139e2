import type { N8nApi } from '../../n8n/api.mts';
import type { Answers } from '../days/answers.mts';
import { runOnce, type Ran } from '../days/daysDemo.mts';
import { groupsWorkflow } from '../days/workflow.mts';
import { progress } from '../progress.mts';
import type { Simulators } from '../simulators.mts';
import type { GroupFile } from './groupFiles.mts';

const DAY = 86_400_000;

/** Settlements without a report, read from the simulated Amazon, mapped and posted in n8n. */
export async function bookGroups(
	api: N8nApi,
	{ amazon }: Pick<Simulators, 'amazon'>,
	{ files, eventGroups, payouts }: Answers,
	groups: readonly GroupFile[],
	mapper: Readonly<Record<string, unknown>>,
): Promise<Ran> {
	if (groups.length === 0) return { mapped: [], failed: [] };
	for (const { transactions } of files) amazon.addTransactions(transactions);
	amazon.addPayouts(payouts as unknown as Parameters<typeof amazon.addPayouts>[0]);
	const starts = eventGroups.map(({ FinancialEventGroupStart: start }) =>
		Date.parse(String(start)),
	);
	const after = new Date(Math.min(...starts.filter(Boolean)) - DAY).toISOString();
	const ids = groups.map(({ groupId }) => groupId);
	const settings = { createMissingAccounts: true, createMissingCurrency: true, ...mapper };
	const ran = await runOnce(api, groupsWorkflow(ids, after, settings));
	progress('the workflow for settlements without reports has ended');
	return ran;
}
