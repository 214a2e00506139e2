import { createHash } from 'node:crypto';

export type Parameters = Readonly<Record<string, unknown>>;

/** What is said of a node besides its name; `as` keeps its id when the name changes. */
export interface NodeContent {
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: Parameters;
	readonly position: readonly [number, number];
	readonly as?: string;
	readonly [setting: string]: unknown;
}

interface WorkflowNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: Parameters;
	readonly [property: string]: unknown;
}

interface Target {
	readonly node: string;
	readonly type: 'main';
	readonly index: number;
}

/** From an output of a node to inputs of others: `'Name'` or `['Name', input]`. */
export type To = string | readonly [string, number];

/** A workflow that is being composed. Ids are made of the file's and the node's name: they never change by chance. */
export class Composition {
	private readonly nodes: WorkflowNode[] = [];

	private readonly connections: Record<string, { main: Target[][] }> = {};

	constructor(private readonly file: string) {}

	node(name: string, { as, ...content }: NodeContent): void {
		const { type, typeVersion, position, parameters, ...settings } = content;
		const id = stableId(`${this.file}/${as ?? name}`);
		this.nodes.push({ parameters, id, name, type, typeVersion, position, ...settings });
	}

	/** Wires an output; the first one unless another is named. */
	wire(from: string, targets: readonly To[], output = 0): void {
		const { main } = (this.connections[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output]?.push(...targets.map(targetOf));
	}

	/** Wires each of these nodes to the next. */
	chain(names: readonly string[]): void {
		for (const [index, to] of names.slice(1).entries()) this.wire(names[index] ?? '', [to]);
	}

	/** What n8n imports; `id` has at most 21 characters, or static data would not be kept. */
	json(id: string, name: string) {
		return {
			id,
			name,
			nodes: this.nodes,
			connections: this.connections,
			settings: { executionOrder: 'v1', saveExecutionProgress: false, saveManualExecutions: true },
			pinData: {},
			active: false,
			tags: [],
			meta: { templateCredsSetupCompleted: false },
		};
	}
}

function targetOf(to: To): Target {
	const [node, index] = typeof to === 'string' ? [to, 0] : to;
	return { node, type: 'main', index };
}

function stableId(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
		.concat(hex.slice(20, 32))
		.join('-');
}
