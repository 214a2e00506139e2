import { Credentials } from './credentials.mjs';
import { DataTables } from './dataTables.mjs';
import { Executions } from './executions.mjs';
import { OWNER, Rest, type Owner } from './rest.mjs';
import { Workflows } from './workflows.mjs';

export { OWNER, type Owner } from './rest.mjs';
export { itemsOf, isFinished, type Execution, type ExecutionSummary } from './executions.mjs';
export type { DataRow } from './dataTables.mjs';
export type { SavedWorkflow, WorkflowJson, WorkflowNode } from './workflows.mjs';

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
