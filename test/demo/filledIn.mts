import type { WorkflowNode } from '../n8n/api.mts';

const PACKAGE = 'n8n-nodes-amazon-zoho-books';
const REPORT = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE';

interface Assignments {
	readonly assignments: { readonly assignments: ReadonlyArray<{ name: string; value: unknown }> };
}

function withOrganization(parameters: Record<string, unknown>, value: string) {
	const { assignments } = (parameters as unknown as Assignments).assignments;
	const filled = assignments.map((one) =>
		one.name === 'organizationId' ? { ...one, value } : one,
	);
	return { ...parameters, assignments: { assignments: filled } };
}

/** Fills in what a user would: organization, both forms of reports, the zone in which months end. */
export function filledIn(
	node: WorkflowNode,
	organizationId: string,
	timeZone: string | null,
): WorkflowNode {
	if (node.name === 'Settings') {
		return { ...node, parameters: withOrganization(node.parameters, organizationId) };
	}
	const chosen: Record<string, object> = {
		[`${PACKAGE}.amazonSellingPartnerTrigger`]: { reportTypes: [REPORT, `${REPORT}_V2`] },
		[`${PACKAGE}.amazonToZohoBooks`]: timeZone === null ? {} : { timeZone },
	};
	return { ...node, parameters: { ...node.parameters, ...chosen[node.type] } };
}
