import { format } from 'prettier';

interface NodeLike {
	description: { inputs?: unknown; outputs?: unknown };
	methods?: Record<string, Record<string, unknown>>;
	nodeVersions?: Record<string, NodeLike>;
	poll?: unknown;
	webhook?: unknown;
}

const CONNECTION = /"(inputs|outputs)":\["main"\]/g;

/** The description is plain data; only the kind of connection has a name that the rules ask for. */
function literal(data: unknown): string {
	return JSON.stringify(data).replace(CONNECTION, '"$1":[NodeConnectionTypes.Main]');
}

function methodsOf({ methods = {} }: NodeLike): string {
	const groups = Object.entries(methods).map(
		([group, named]) =>
			`${group}: { ${Object.keys(named)
				.map((name) => `async ${name}() { return { results: [] }; }`)
				.join(', ')} }`,
	);
	return groups.length === 0 ? '' : `methods = { ${groups.join(', ')} };`;
}

const lifecycle = `webhookMethods = { default: {
	async checkExists() { return false; }, async create() { return true; }, async delete() { return true; },
} };`;

/** What runs the node: which of n8n's contexts it is given, and a body that does nothing. */
function runnerOf(node: NodeLike): { context: string; code: string } {
	if (node.poll) {
		return { context: 'IPollFunctions', code: 'async poll(this: IPollFunctions) { return null; }' };
	}
	if (node.webhook) {
		return {
			context: 'IWebhookFunctions',
			code: `${lifecycle} async webhook(this: IWebhookFunctions) { return {}; }`,
		};
	}
	return {
		context: 'IExecuteFunctions',
		code: 'async execute(this: IExecuteFunctions) { return [[]]; }',
	};
}

function nodeClass(name: string, node: NodeLike): string {
	const { context, code } = runnerOf(node);
	return `
		import { NodeConnectionTypes } from 'n8n-workflow';
		import type { ${context}, INodeType, INodeTypeDescription } from 'n8n-workflow';
		export class ${name} implements INodeType {
			description: INodeTypeDescription = ${literal(node.description)};
			${methodsOf(node)}
			${code}
		}`;
}

/** The rules want keys without quotes, which the printer takes away. */
const print = async (source: string) =>
	await format(source, { parser: 'typescript', singleQuote: true, useTabs: true });

/** The newest version's panel: older ones are only kept for saved workflows. */
export async function nodeSource(name: string, instance: object): Promise<string> {
	const node = instance as NodeLike;
	const newest = Object.values(node.nodeVersions ?? {}).at(-1);
	return await print(nodeClass(name, newest ?? node));
}

export async function credentialSource(name: string, instance: object): Promise<string> {
	const fields = Object.entries(instance)
		.filter(([, value]) => typeof value !== 'function')
		.map(([key, value]) => `${key} = ${JSON.stringify(value)};`);
	return await print(`
		import type { ICredentialType } from 'n8n-workflow';
		export class ${name} implements ICredentialType {
			${fields.join('\n')}
		}`);
}
