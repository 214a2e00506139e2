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
		const known = await this.credentials.list();
		const wire = (reference: CredentialReference): CredentialReference =>
			Object.fromEntries(
				Object.entries(reference).map(([type, { id, name }]) => {
					const same = known.filter((one) => one.type === type && one.name === name);
					return [type, { id: id ?? (same.length === 1 ? (same[0]?.id ?? null) : null), name }];
				}),
			);
		const nodes = workflow.nodes.map((node) =>
			node.credentials ? { ...node, credentials: wire(node.credentials) } : node,
		);
		const { name, connections, settings = {} } = workflow;
		return await this.rest.post<SavedWorkflow>('/rest/workflows', {
			...{ name, nodes, connections, settings },
		});
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
