import { setTimeout as sleep } from 'node:timers/promises';
import { isFinished, type DataRow, type N8nApi } from '../n8n/api.mts';
import type { Simulators } from './simulators.mts';

const AUDIT = 'amazonZohoAudit';
const ENDED = ['posted', 'failed', 'skipped'];
const PATIENCE = 180_000;
const QUIET = 1500;

/** Audit row of every report by its id; undefined where n8n has written none. */
export async function auditRows({ dataTables }: N8nApi, reportIds: readonly string[]) {
	const rows = await dataTables.rows(AUDIT);
	const row = (id: string): DataRow | undefined => rows.find(({ key }) => key === `report:${id}`);
	return new Map(reportIds.map((id) => [id, row(id)]));
}

/** The executions of a workflow from now on. */
export interface WorkflowRun {
	readonly workflowId: string;
	readonly after: number;
}

export async function startedNow({ executions }: N8nApi, workflowId: string): Promise<WorkflowRun> {
	const [newest] = await executions.list(workflowId);
	return { workflowId, after: Number(newest?.id ?? 0) };
}

/** Newest first. */
export const executionsOf = async ({ executions }: N8nApi, { workflowId, after }: WorkflowRun) =>
	(await executions.list(workflowId)).filter(({ id }) => Number(id) > after);

/** Waits until the trigger has polled and what it started has ended. */
export async function untilPosted(
	api: N8nApi,
	{ amazon, reportIds }: Simulators,
	run: WorkflowRun,
): Promise<void> {
	const polled = () => amazon.requests.some(({ url }) => url.includes('/reports?'));
	let quietSince = Date.now();
	for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(250)) {
		const executions = await executionsOf(api, run);
		if (executions.some((one) => !isFinished(one)) || !polled()) quietSince = Date.now();
		const quiet = Date.now() - quietSince;
		if (quiet < QUIET) continue;
		const rows = [...(await auditRows(api, [...reportIds.values()])).values()];
		const ended = rows.every((row) => ENDED.includes(String(row?.status)));
		if (ended || (executions.length > 0 && quiet > 2 * QUIET)) return;
	}
	throw new Error(`n8n had not finished after ${PATIENCE / 1000} seconds.`);
}
