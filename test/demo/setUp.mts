import { readFile } from 'node:fs/promises';
import type { N8nApi, SavedWorkflow, WorkflowJson, WorkflowNode } from '../n8n/api.mts';
import type { Simulators } from './simulators.mts';

const WORKFLOW = new URL('../../workflows/settlements-to-journals.json', import.meta.url);
const PACKAGE = 'n8n-nodes-amazon-zoho-books';
const REPORT = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE';

/** Both credentials, by the names the workflows ask for; Zoho connected as in the browser. */
export async function connect(
	{ credentials }: N8nApi,
	{ amazon, zoho }: Pick<Simulators, 'amazon' | 'zoho'>,
): Promise<void> {
	await credentials.put('Amazon Selling Partner account', 'amazonSellingPartnerOAuth2Api', {
		region: 'na',
		environment: 'custom',
		apiBaseUrl: amazon.url,
		tokenUrl: amazon.tokenUrl,
		...amazon.credentials,
	});
	const books = await credentials.put('Zoho Books account', 'zohoBooksOAuth2Api', {
		dataCenter: 'custom',
		accountsUrl: zoho.url,
		apiBaseUrl: zoho.url,
		organizationId: zoho.organizationId,
		clientId: zoho.clientId,
		clientSecret: zoho.clientSecret,
	});
	await credentials.connectZoho(books.id);
}

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
function filledIn(
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

/** The package's own workflow; one kept from the last run gives way to it. */
export async function importWorkflow(
	{ workflows }: N8nApi,
	{ zoho }: Pick<Simulators, 'zoho'>,
	timeZone: string | null,
): Promise<SavedWorkflow> {
	const workflow: WorkflowJson = JSON.parse(await readFile(WORKFLOW, 'utf8'));
	const nodes = workflow.nodes.map((node) => filledIn(node, zoho.organizationId, timeZone));
	const kept = (await workflows.list()).find(({ name }) => name === workflow.name);
	if (!kept) return await workflows.import({ ...workflow, nodes });
	await workflows.unpublish(kept.id);
	return await workflows.replace(kept.id, { ...workflow, nodes });
}
