import type { N8nApi } from '../../n8n/api.mts';
import type { OrderFile } from '../days/answers.mts';
import { runOnce, type Ran } from '../days/daysDemo.mts';
import { ordersWorkflow } from '../days/workflow.mts';
import { progress } from '../progress.mts';
import type { Simulators } from '../simulators.mts';

const DAY = 86_400_000;

/** Orders of some files, read from the simulated Amazon, mapped and posted in n8n. */
export async function bookOrders(
	api: N8nApi,
	{ amazon }: Pick<Simulators, 'amazon'>,
	files: readonly OrderFile[],
	mapper: Readonly<Record<string, unknown>>,
): Promise<Ran> {
	if (files.length === 0) return { mapped: [], failed: [] };
	const orders = files.flatMap((file) => file.orders);
	amazon.addOrders(orders as unknown as Parameters<typeof amazon.addOrders>[0]);
	const times = orders.map(({ lastUpdatedTime }) => Date.parse(lastUpdatedTime));
	const after = new Date(Math.min(...times) - DAY).toISOString();
	const ran = await runOnce(api, ordersWorkflow(after, mapper));
	progress('the workflow for orders has ended');
	return ran;
}
