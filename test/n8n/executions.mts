import { setTimeout as sleep } from 'node:timers/promises';
import { unflatten } from './flatted.mts';
import type { Rest } from './rest.mts';

export type ExecutionStatus =
	'new' | 'running' | 'waiting' | 'success' | 'error' | 'crashed' | 'canceled' | 'unknown';

export interface ExecutionSummary {
	readonly id: string;
	readonly status: ExecutionStatus;
	readonly mode: string;
	readonly workflowId: string;
	readonly startedAt: string | null;
	readonly stoppedAt: string | null;
}

export interface NodeRun {
	/** Milliseconds. */
	readonly executionTime?: number;
	readonly data?: { main: Array<Array<{ json: Record<string, unknown> }> | null> };
	readonly error?: { message: string; description?: string };
}

export interface ExecutionData {
	/** Part of the address under which a waiting execution goes on. */
	readonly resumeToken?: string;
	readonly resultData: {
		readonly runData: Record<string, NodeRun[]>;
		readonly error?: { message: string; description?: string; node?: { name: string } };
		readonly lastNodeExecuted?: string;
	};
}

export interface Execution extends ExecutionSummary {
	readonly data: ExecutionData;
}

const UNFINISHED: readonly ExecutionStatus[] = ['new', 'running', 'waiting', 'unknown'];

export const isFinished = ({ status }: ExecutionSummary) => !UNFINISHED.includes(status);

export class Executions {
	constructor(private readonly rest: Rest) {}

	/** Newest first, at most 100. */
	async list(workflowId?: string): Promise<ExecutionSummary[]> {
		const { results } = await this.rest.get<{ results: ExecutionSummary[] }>('/rest/executions', {
			filter: JSON.stringify(workflowId ? { workflowId } : {}),
			limit: 100,
		});
		return results;
	}

	async get(id: string): Promise<Execution> {
		const stored = await this.rest.get<ExecutionSummary & { data: string }>(
			`/rest/executions/${id}`,
		);
		return { ...stored, data: unflatten(stored.data) as ExecutionData };
	}

	async untilFinished(id: string, timeout = 120_000): Promise<Execution> {
		for (const end = Date.now() + timeout; Date.now() < end; await sleep(200)) {
			const execution = await this.get(id);
			if (isFinished(execution)) return execution;
		}
		throw new Error(`Execution ${id} is still running after ${timeout / 1000} seconds.`);
	}

	/** As "Retry with currently saved workflow" does; without `loadWorkflow`, with the one that ran. */
	async retry(id: string, loadWorkflow = true): Promise<unknown> {
		return await this.rest.post(`/rest/executions/${id}/retry`, { loadWorkflow });
	}
}

/** The items a node sent out of one of its outputs, over all its runs. */
export function itemsOf(
	execution: Execution,
	node: string,
	output = 0,
): Array<Record<string, unknown>> {
	const runs = execution.data.resultData.runData[node] ?? [];
	return runs.flatMap(({ data }) => data?.main[output] ?? []).map(({ json }) => json);
}
