import type { WorkflowNode } from '../n8n/api.mts';

const PACKAGE = 'n8n-nodes-amazon-zoho-books';
const REPORT = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE';

/** Fills in what a user would: organization, both forms of reports, parameters of the mapper by their names; all reports at once. */
export function filledIn(
	node: WorkflowNode,
	organizationId: string,
	mapper: Readonly<Record<string, unknown>>,
): WorkflowNode {
	const picked = { __rl: true, mode: 'list', value: organizationId };
	const chosen: Record<string, object> = {
		'A settlement report is ready': { reportTypes: [REPORT, `${REPORT}_V2`] },
		'Not posted yet?': { atMost: 0 },
		'Map to invoices': { organizationId: picked },
		'Map to journals': {
			organizationId: picked,
			...withAccounts(node.parameters, mapper),
		},
	};
	if (!node.type.startsWith(`${PACKAGE}.`)) return node;
	return { ...node, parameters: { ...node.parameters, ...chosen[node.name] } };
}

/** Accounts of some categories go beside those that the template names. */
function withAccounts(
	{ accounts }: WorkflowNode['parameters'],
	mapper: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
	if (!isObject(accounts) || !isObject(mapper.accounts)) return mapper;
	return { ...mapper, accounts: { ...accounts, ...mapper.accounts } };
}
