import type { WorkflowNode } from '../n8n/api.mts';

const PACKAGE = 'n8n-nodes-amazon-zoho-books';
const REPORT = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE';

/** Fills in what a user would: organization, both forms of reports, the zone in which months end. */
export function filledIn(
	node: WorkflowNode,
	organizationId: string,
	timeZone: string | null,
): WorkflowNode {
	const picked = { __rl: true, mode: 'list', value: organizationId };
	const chosen: Record<string, object> = {
		'A settlement report is ready': { reportTypes: [REPORT, `${REPORT}_V2`] },
		'Map to journals': {
			organizationId: picked,
			...(timeZone !== null && { timeZone }),
		},
	};
	if (!node.type.startsWith(`${PACKAGE}.`)) return node;
	return { ...node, parameters: { ...node.parameters, ...chosen[node.name] } };
}
