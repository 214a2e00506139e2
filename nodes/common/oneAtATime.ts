import type { IPollFunctions } from 'n8n-workflow';

const running = new Set<string>();

/** n8n does not wait for a slow poll before the next: while one of a node runs, others find nothing. */
export async function oneAtATime<T>(ctx: IPollFunctions, poll: () => Promise<T[]>): Promise<T[]> {
	const key = `${ctx.getWorkflow().id ?? ''} ${ctx.getNode().id} ${ctx.getMode()}`;
	if (running.has(key)) return [];
	running.add(key);
	try {
		return await poll();
	} finally {
		running.delete(key);
	}
}
