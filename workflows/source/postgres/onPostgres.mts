import type { Composition, Parameters } from '../parts/workflow.mts';
import { createTable, listed, statementOf, type RowParameters } from './statements.mts';

type Workflow = ReturnType<Composition['json']>;
type Node = Workflow['nodes'][number];

/** Wired by n8n when exactly one credential has this name. */
const credentials = { postgres: { id: null, name: 'Postgres account' } };

/**
 * A template whose audit trail stands in Postgres in place of n8n's data table: every node that reads or
 * writes the table gives way to one of the same name, whose rows have the same columns.
 */
export function onPostgres(workflow: Workflow): Workflow {
	const told: Workflow = JSON.parse(
		JSON.stringify(workflow).replaceAll('data table', 'Postgres table'),
	);
	const nodes = told.nodes.map((node) =>
		node.type === 'n8n-nodes-base.dataTable' ? postgresNode(node) : node,
	);
	return { ...told, name: `${told.name} (Postgres)`, nodes };
}

const isOfRows = (parameters: Parameters): parameters is RowParameters =>
	parameters.resource === 'row';

function postgresNode({ parameters, ...node }: Node): Node {
	const { query, values } = isOfRows(parameters) ? statementOf(parameters) : createTable;
	const queryReplacement = values.length > 0 ? { queryReplacement: listed(values) } : {};
	return {
		...node,
		type: 'n8n-nodes-base.postgres',
		typeVersion: 2.6,
		credentials,
		parameters: {
			resource: 'database',
			operation: 'executeQuery',
			query,
			// Each row by itself: rows that two executions write in another order cannot lock each other out.
			options: { queryBatching: 'independently', ...queryReplacement },
		},
	};
}
