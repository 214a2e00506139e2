import { ExecuteContext, SupplyDataContext } from 'n8n-core';
import { Expression, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteData,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/** A node as it stands in a workflow: its panel, its input and its credentials. */
export interface NodeRun {
	readonly parameters: IDataObject;
	readonly items?: readonly INodeExecutionData[];
	/** Decrypted credentials by type. */
	readonly credentials?: Readonly<Record<string, ICredentialDataDecryptedObject>>;
	readonly onError?: INode['onError'];
	/** Parameters of other nodes of the same type in the workflow, by their names, for expressions. */
	readonly beside?: Readonly<Record<string, IDataObject>>;
	/** How n8n runs the node where an AI agent uses it as a tool. */
	readonly asTool?: 'supplied' | 'step' | 'agent';
}

/** Runs a node's `execute` in n8n's own context: real parameters, expressions and HTTP helpers. */
export async function executeNode(type: INodeType, run: NodeRun): Promise<INodeExecutionData[]> {
	Expression.setExpressionEngine('legacy');
	const [output] = (await type.execute?.call(contextOf(type, run))) as INodeExecutionData[][];
	return output ?? [];
}

/** The context that `executeNode` runs in; for what is asked of it directly. */
export function contextOf(type: INodeType, run: NodeRun): IExecuteFunctions {
	const node = nodeOf(type, run);
	const workflow = new Workflow({
		nodes: [node, ...othersOf(type, run)],
		connections: {},
		active: false,
		nodeTypes: typesOf(run.asTool ? asToolType(type) : type),
	});
	const items = [...(run.items ?? [{ json: {} }])];
	const executeData: IExecuteData = { node, data: { main: [items] }, source: null };
	const runData = { resultData: { runData: {} } } as ConstructorParameters<
		typeof ExecuteContext
	>[4];
	const additional = additionalData(run);
	const tool = NodeConnectionTypes.AiTool;
	const input = { [run.asTool === 'supplied' ? tool : 'main']: [items] };
	const mode = run.asTool === 'agent' ? 'internal' : 'manual';
	const parts = [workflow, node, additional, mode, runData, 0, items, input] as const;
	if (run.asTool !== 'supplied') return new ExecuteContext(...parts, executeData, []);
	return new SupplyDataContext(...parts, tool, executeData, []) as unknown as IExecuteFunctions;
}

export const nodeOf = (
	type: INodeType,
	{ parameters, credentials, onError, asTool }: NodeRun,
): INode => ({
	id: 'node-under-test',
	name: type.description.displayName,
	type: `n8n-nodes-amazon-zoho-books.${type.description.name}${asTool === 'step' ? 'Tool' : ''}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: parameters as INode['parameters'],
	onError,
	credentials: Object.fromEntries(
		Object.keys(credentials ?? {}).map((name) => [name, { id: '1', name }]),
	),
});

const othersOf = (type: INodeType, { beside = {} }: NodeRun): INode[] =>
	Object.entries(beside).map(([name, parameters]) => ({
		...nodeOf(type, { parameters }),
		id: name,
		name,
	}));

/** As n8n shows a node that is a tool: under a name of its own. */
const asToolType = (type: INodeType): INodeType => {
	const description = { ...type.description, name: `${type.description.name}Tool` };
	return Object.assign(Object.create(type) as INodeType, { description });
};

export const typesOf = (type: INodeType): INodeTypes => ({
	getByName: () => type as INodeType | IVersionedNodeType,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
});

export function additionalData({ credentials = {} }: NodeRun): IWorkflowExecuteAdditionalData {
	const credentialsHelper = {
		getParentTypes: () => [],
		getDecrypted: (_data: unknown, _node: unknown, type: string) =>
			Promise.resolve(credentials[type]),
		isCredentialUsableByNode: () => true,
		runPreAuthentication: () => Promise.resolve(undefined),
		// A refreshed OAuth2 token stays with the credential, as n8n stores it.
		updateCredentialsOauthTokenData: (_node: unknown, type: string, data: object) =>
			Promise.resolve(void Object.assign(credentials[type] ?? {}, data)),
	};
	const found: unknown = { credentialsHelper, hooks: { runHook: () => undefined } };
	return found as IWorkflowExecuteAdditionalData;
}
