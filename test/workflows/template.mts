import { readdir, readFile } from 'node:fs/promises';

export interface TemplateNode {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly position: readonly [number, number];
	readonly onError?: string;
	readonly alwaysOutputData?: boolean;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly credentials?: Readonly<Record<string, { id: string | null; name: string }>>;
}

export interface Link {
	readonly node: string;
	readonly index: number;
}

export interface Template {
	readonly id: string;
	readonly nodes: readonly TemplateNode[];
	readonly connections: Readonly<Record<string, { main: Link[][] }>>;
	readonly pinData: object;
}

/** All templates by their files, those for Postgres included. */
export const templateFiles = async (): Promise<string[]> =>
	(await readdir('workflows', { recursive: true })).filter((name) => name.endsWith('.json'));

export async function readTemplate(file: string) {
	const workflow = JSON.parse(await readFile(`workflows/${file}`, 'utf8')) as Template;
	const nodeNamed = (name: string) => workflow.nodes.find((node) => node.name === name);
	const outputs = (name: string, output = 0) =>
		(workflow.connections[name]?.main[output] ?? []).map(({ node }) => node);
	return { workflow, nodeNamed, outputs };
}

/** Every expression that stands anywhere in a value, without its braces. */
export function expressionsIn(value: unknown): string[] {
	if (typeof value === 'string') return /^=\{\{([^]*)\}\}$/.exec(value)?.slice(1) ?? [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(expressionsIn);
}

/** The columns that a node of the data table compares. */
export function conditionsOf(parameters: Readonly<Record<string, unknown>>): string[] {
	const filters = parameters.filters as { conditions: Array<{ keyName: string }> };
	return filters.conditions.map(({ keyName }) => keyName);
}
