import { Credentials } from './credentials.mts';
import { DataTables } from './dataTables.mts';
import { Executions } from './executions.mts';
import { OWNER, Rest, type Owner } from './rest.mts';
import { Workflows } from './workflows.mts';

export { OWNER, type Owner } from './rest.mts';
export { itemsOf, isFinished, type Execution } from './executions.mts';
export type { DataRow } from './dataTables.mts';
export type { SavedWorkflow, WorkflowJson, WorkflowNode } from './workflows.mts';

export interface N8nApi {
	readonly rest: Rest;
	readonly credentials: Credentials;
	readonly workflows: Workflows;
	readonly executions: Executions;
	readonly dataTables: DataTables;
}

/** A session of the owner, who is set up first on a fresh installation. */
export async function openSession(url: string, owner: Owner = OWNER): Promise<N8nApi> {
	const rest = new Rest(url);
	await rest.logIn(owner);
	const credentials = new Credentials(rest);
	return {
		rest,
		credentials,
		workflows: new Workflows(rest, credentials),
		executions: new Executions(rest),
		dataTables: new DataTables(rest),
	};
}
