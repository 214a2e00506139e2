// mapping_vs_builtin_nodes_1e5 (below 0.05): in a real n8n, our node's execution time over that of the
// built-in Extract from File and Summarize, which group the same file by the same three names. The
// times are those that n8n stores of each node; reading the file from disk is in neither. (Summarize
// leaves the text of the amounts unadded: another node would be needed, at further cost.)
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	isFinished,
	openSession,
	type Execution,
	type N8nApi,
	type WorkflowNode,
} from '../n8n/api.mts';
import { startN8n } from '../n8n/runN8n.mts';
import { figure, progress } from './figure.mts';
import { benchFolder, settlementFile } from './files.mts';

const rows = 100_000;
const trigger = 'Start';

const node = (name: string, type: string, version: number, parameters = {}): WorkflowNode => ({
	name,
	type,
	typeVersion: version,
	position: [0, 0],
	id: name,
	parameters,
});

const startNodes = (path: string) => [
	node(trigger, 'n8n-nodes-base.manualTrigger', 1),
	node('Read', 'n8n-nodes-base.readWriteFile', 1.1, { operation: 'read', fileSelector: path }),
];
const ours = [
	node('Parse', 'n8n-nodes-amazon-zoho-books.amazonSellingPartner', 1, {
		resource: 'settlement',
		operation: 'parseFile',
		binaryPropertyName: 'data',
	}),
];
const builtIn = [
	node('Extract', 'n8n-nodes-base.extractFromFile', 1, {
		operation: 'csv',
		binaryPropertyName: 'data',
		options: { delimiter: '\t' },
	}),
	node('Summarize', 'n8n-nodes-base.summarize', 1.1, {
		fieldsToSummarize: { values: [{ aggregation: 'sum', field: 'amount' }] },
		fieldsToSplitBy: 'transaction-type, amount-type, amount-description',
		options: { disableDotNotation: true, skipEmptySplitFields: true },
	}),
];

/** A chain of nodes, each fed by the one before. */
function workflowOf(name: string, nodes: readonly WorkflowNode[]) {
	const links = nodes.slice(1).map((next, index) => {
		const main = [[{ node: next.name, type: 'main', index: 0 }]];
		return [nodes[index]?.name ?? '', { main }] as const;
	});
	return {
		name,
		nodes,
		connections: Object.fromEntries(links),
		settings: { executionOrder: 'v1' },
	};
}

function executionTime({ data }: Execution, name: string): number {
	const [run] = data.resultData.runData[name] ?? [];
	if (run?.executionTime === undefined || run.error) {
		throw new Error(`${name} did not run: ${run?.error?.message ?? 'not reached'}`);
	}
	return run.executionTime;
}

/** Summarize keeps n8n so busy that it answers nobody meanwhile. */
async function untilFinished(n8n: N8nApi, id: string): Promise<Execution> {
	for (const end = Date.now() + 600_000; Date.now() < end; await sleep(1000)) {
		const summaries = await n8n.executions.list().catch(() => []);
		const summary = summaries.find((one) => one.id === id);
		if (summary && isFinished(summary)) return await n8n.executions.get(id);
	}
	throw new Error(`Execution ${id} did not end.`);
}

/** One real execution; the milliseconds that the nodes took together. */
async function timeOf(n8n: N8nApi, path: string, nodes: readonly WorkflowNode[]): Promise<number> {
	const names = nodes.map(({ name }) => name);
	const { id } = await n8n.workflows.import(
		workflowOf(names.join(', '), [...startNodes(path), ...nodes]),
	);
	const run = await n8n.workflows.run(id, trigger);
	const execution = await untilFinished(n8n, run);
	const times = names.map((name) => executionTime(execution, name));
	names.forEach((name, index) => progress(`${name}: ${times[index]} ms`));
	return times.reduce((sum, time) => sum + time, 0);
}

const path = await settlementFile(rows);
progress('starting n8n');
const n8n = await startN8n({
	userFolder: join(benchFolder(), 'n8n'),
	packageTarball: process.env.PACKAGE_TARBALL,
	env: {
		N8N_RESTRICT_FILE_ACCESS_TO: benchFolder(),
		// The rows that Extract from File makes of the file are stored with its execution.
		NODE_OPTIONS: '--max-old-space-size=4096',
	},
});
try {
	const api = await openSession(n8n.url);
	const mapping = await timeOf(api, path, ours);
	const builtInNodes = await timeOf(api, path, builtIn);
	figure('mapping_vs_builtin_nodes_1e5', mapping / builtInNodes, 'ratio');
} finally {
	await n8n.stop();
}
