import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BinaryDataService, ExecuteContext, LoadOptionsContext, PollContext } from 'n8n-core';
import { Expression, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteData,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeType,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { afterAll } from 'vitest';
import { AmazonSellingPartnerOAuth2Api } from '../../../../credentials/AmazonSellingPartnerOAuth2Api.credentials.ts';
import type { SellingPartnerSimulator } from '../../../simulators/sellingPartner/index.mts';

// n8n-core keeps a settings file; it is to stay out of the home folder.
const folder = mkdtempSync(join(tmpdir(), 'n8n-core-'));
process.env.N8N_USER_FOLDER = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Container {
	get<T>(type: new (...parts: never[]) => T): T;
}

/** Lets n8n keep files on disk, as it does by default, and stream them; otherwise they stay in memory. */
export async function storeFilesOnDisk(): Promise<void> {
	// n8n-core has its own copy of the container.
	const core = createRequire(createRequire(import.meta.url).resolve('n8n-core'));
	const { Container } = core('@n8n/di') as { Container: Container };
	await Container.get(BinaryDataService).init();
}

const credentialType = 'amazonSellingPartnerOAuth2Api';

/** A node as it stands in a workflow: what is set in its panel, what comes in, its credential. */
export interface Setting {
	readonly parameters?: IDataObject;
	readonly items?: readonly INodeExecutionData[];
	readonly credential: ICredentialDataDecryptedObject;
	readonly onError?: INode['onError'];
	readonly mode?: WorkflowExecuteMode;
}

/** The credential for a simulator, as n8n decrypts it. */
export const credentialFor = ({
	url,
	tokenUrl,
	credentials,
}: Pick<SellingPartnerSimulator, 'url' | 'tokenUrl' | 'credentials'>) => ({
	region: 'na',
	environment: 'custom',
	apiBaseUrl: url,
	tokenUrl,
	...credentials,
	sellerId: '',
	accessToken: '',
});

/** Runs `execute` in n8n's own context: its parameters, expressions, HTTP and binary helpers. */
export async function execute(type: INodeType, setting: Setting): Promise<INodeExecutionData[]> {
	const [output] = (await type.execute?.call(
		executeContext(type, setting),
	)) as INodeExecutionData[][];
	return output ?? [];
}

export function executeContext(type: INodeType, setting: Setting): ExecuteContext {
	const { workflow, node } = workflowOf(type, setting);
	const items = [...(setting.items ?? [{ json: {} }])];
	const executeData: IExecuteData = { node, data: { main: [items] }, source: null };
	const runData = { resultData: { runData: {} } } as ConstructorParameters<
		typeof ExecuteContext
	>[4];
	const input = { main: [items] };
	const mode = setting.mode ?? 'trigger';
	type Arguments = ConstructorParameters<typeof ExecuteContext>;
	const where: [Arguments[0], Arguments[1], Arguments[2]] = [workflow, node, additional(setting)];
	return new ExecuteContext(...where, mode, runData, 0, items, input, executeData, []);
}

/** A trigger in an active workflow, polled as often as a test likes; its static data stays. */
export function poller(type: INodeType, setting: Setting) {
	const { workflow, node } = workflowOf(type, setting);
	const context = (mode: WorkflowExecuteMode = 'trigger') =>
		new PollContext(workflow, node, additional(setting), mode, 'activate');
	const poll = async (mode: WorkflowExecuteMode = 'trigger') =>
		((await type.poll?.call(context(mode))) ?? [[]])[0] ?? [];
	/** The same node under another name: n8n keeps nothing of what it knew by the old one. */
	const rename = (name: string) => {
		node.name = name;
		workflow.nodes[name] = node;
	};
	const set = (parameters: IDataObject) => void Object.assign(node.parameters, parameters);
	const staticData = () => workflow.getStaticData('node', node);
	const globalData = () => workflow.getStaticData('global');
	/** Whether n8n has static data to save, as its server asks; forgotten by the asking. */
	const toBeSaved = () => {
		const changed = workflow.staticData.__dataChanged === true;
		workflow.staticData.__dataChanged = false;
		return changed;
	};
	return { poll, context, rename, set, staticData, globalData, toBeSaved };
}

export function loadOptionsContext(type: INodeType, setting: Setting): LoadOptionsContext {
	const { workflow, node } = workflowOf(type, setting);
	return new LoadOptionsContext(workflow, node, additional(setting), 'parameters.reportId');
}

function workflowOf(type: INodeType, { parameters = {}, onError }: Setting) {
	Expression.setExpressionEngine('legacy');
	const node: INode = {
		id: 'node-under-test',
		name: type.description.displayName,
		type: `n8n-nodes-amazon-zoho-books.${type.description.name}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: { [credentialType]: { id: '1', name: 'Amazon Selling Partner account' } },
		...(onError !== undefined && { onError }),
	};
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: true, nodeTypes });
	const [own] = Object.values(workflow.nodes);
	return { workflow, node: own ?? node };
}

/** What n8n's server does with a credential type, as far as this one is concerned. */
function additional({ credential }: Setting): IWorkflowExecuteAdditionalData {
	const type = new AmazonSellingPartnerOAuth2Api();
	type Helpers = ThisParameterType<typeof type.preAuthentication>;
	const credentialsHelper = {
		getParentTypes: () => [],
		getCredentialsProperties: () => type.properties,
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => await Promise.resolve({ ...credential }),
		preAuthentication: async (helpers: Helpers, data: ICredentialDataDecryptedObject) => {
			if (data.accessToken !== '') return undefined;
			const output: IDataObject = await type.preAuthentication.call(helpers, data);
			return output.accessToken === undefined ? undefined : output;
		},
		authenticate: async (
			data: ICredentialDataDecryptedObject,
			_type: string,
			request: IHttpRequestOptions,
		) =>
			typeof type.authenticate === 'function' ? await type.authenticate(data, request) : request,
	};
	const found: unknown = {
		credentialsHelper,
		hooks: { runHook: () => undefined },
		executionId: '1',
	};
	return found as IWorkflowExecuteAdditionalData;
}
