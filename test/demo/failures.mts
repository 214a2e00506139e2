import type { DataRow, N8nApi } from '../n8n/api.mts';
import { executionsOf, type WorkflowRun } from './posting.mts';

/** What the audit trail says about a file that was not posted. */
export function words(row: DataRow | undefined): string {
	if (!row) return 'n8n never saw it';
	const text = (name: string) => String(row[name] ?? '');
	const [status, code] = [text('status'), text('code')].filter((one) => one !== '');
	const said = [text('cause'), text('nextStep')].filter((one) => one !== '');
	return [code ? `${status} (${code})` : status, ...said].join('\n    ');
}

/** Executions that ended badly, in n8n's words. */
export async function brokenExecutions(api: N8nApi, run: WorkflowRun): Promise<string[]> {
	const broken = (await executionsOf(api, run)).filter(
		({ status }) => status === 'error' || status === 'crashed',
	);
	return await Promise.all(broken.map(async ({ id }) => await explain(api, id)));
}

async function explain({ executions }: N8nApi, id: string): Promise<string> {
	const { error } = (await executions.get(id)).data.resultData;
	const words = [error?.message, error?.description].filter(Boolean).join(' ');
	return `execution ${id}, ${error?.node?.name ?? 'n8n'}: ${words || 'ended without a message'}`;
}
