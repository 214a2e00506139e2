import type { Credentials } from './credentials.mts';
import type { Rest } from './rest.mts';

type CredentialReference = Record<string, { id: string | null; name: string }>;

export interface WorkflowNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: Record<string, unknown>;
	readonly credentials?: CredentialReference;
	readonly [key: string]: unknown;
}

export interface WorkflowJson {
	readonly name: string;
	readonly nodes: readonly WorkflowNode[];
	readonly connections: Record<string, unknown>;
	readonly settings?: Record<string, unknown>;
	/** By node: what it answers in place of running, in executions by hand. */
	readonly pinData?: Record<string, unknown>;
	readonly [key: string]: unknown;
}

export interface SavedWorkflow extends WorkflowJson {
	readonly id: string;
	readonly versionId: string;
	readonly active: boolean;
}

export class Workflows {
	constructor(
		private readonly rest: Rest,
		private readonly credentials: Credentials,
	) {}

	/** Saves it as the editor would: a credential named without an id is wired if exactly one matches. */
	async import(workflow: WorkflowJson): Promise<SavedWorkflow> {
		return await this.rest.post<SavedWorkflow>('/rest/workflows', await this.wired(workflow));
	}

	/** A new version of a saved workflow; what its triggers remember stays. */
	async replace(id: string, workflow: WorkflowJson): Promise<SavedWorkflow> {
		const { versionId } = await this.get(id);
		const content = { ...(await this.wired(workflow)), versionId };
		return await this.rest.patch<SavedWorkflow>(`/rest/workflows/${id}`, content);
	}

	private async wired({ name, nodes, connections, settings = {}, pinData }: WorkflowJson) {
		const known = await this.credentials.list();
		const wire = (reference: CredentialReference): CredentialReference =>
			Object.fromEntries(
				Object.entries(reference).map(([type, { id, name: named }]) => {
					const same = known.filter((one) => one.type === type && one.name === named);
					const only = same.length === 1 ? (same[0]?.id ?? null) : null;
					return [type, { id: id ?? only, name: named }];
				}),
			);
		const wiredNodes = nodes.map((node) =>
			node.credentials ? { ...node, credentials: wire(node.credentials) } : node,
		);
		return { name, nodes: wiredNodes, connections, settings, ...(pinData && { pinData }) };
	}

	async get(id: string): Promise<SavedWorkflow> {
		return await this.rest.get<SavedWorkflow>(`/rest/workflows/${id}`);
	}

	async list(): Promise<SavedWorkflow[]> {
		return await this.rest.get<SavedWorkflow[]>('/rest/workflows');
	}

	/** From here its triggers run; a polling trigger polls at once. */
	async publish(id: string): Promise<void> {
		const { versionId } = await this.get(id);
		await this.rest.post(`/rest/workflows/${id}/activate`, { versionId });
	}

	async unpublish(id: string): Promise<void> {
		await this.rest.post(`/rest/workflows/${id}/deactivate`);
	}

	/** Starts it by hand from one trigger node; answers the execution's id. */
	async run(id: string, trigger: string): Promise<string> {
		const { executionId } = await this.rest.post<{ executionId: string }>(
			`/rest/workflows/${id}/run`,
			{ workflowData: await this.get(id), triggerToStartFrom: { name: trigger } },
		);
		return executionId;
	}
}
