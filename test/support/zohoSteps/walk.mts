import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { steps, withAccounts } from './index.mts';
import type { Step } from './step.mts';

type Visit = (
	step: Step,
	parameters: IDataObject,
	items: readonly INodeExecutionData[],
) => Promise<INodeExecutionData[]>;

/** Every step in its order, without n8n: what an earlier node gave is put in for the expression that asks for it. */
export async function walk(accountId: (name: string) => string, visit: Visit): Promise<void> {
	const results = new Map<string, IDataObject>();
	for (const step of steps) {
		const parameters = {
			resource: step.resource,
			operation: step.operation,
			options: { callsPerMinute: 10_000, waitBeforeLastLook: 0 },
			...filledIn(withAccounts(step.parameters, accountId), results),
		};
		const [first] = await visit(
			step,
			parameters,
			step.operation === 'attach' ? [file] : [{ json: {} }],
		);
		results.set(step.name, first?.json ?? {});
	}
}

const filledIn = (parameters: Step['parameters'], results: ReadonlyMap<string, IDataObject>) =>
	JSON.parse(
		JSON.stringify(parameters).replace(
			/=?\{\{ \$\('(?<node>[^']+)'\)\.first\(\)\.json\.(?<key>\w+) \}\}/g,
			(_all, node: string, key: string) => String(results.get(node)?.[key]),
		),
	) as IDataObject;

/** A small file (synthetic), as a node before *Attach File* gives it. */
const file: INodeExecutionData = {
	json: {},
	binary: { data: { data: 'eA==', mimeType: 'text/plain', fileName: 'reference.txt' } },
};
