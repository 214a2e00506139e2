import { readFile } from 'node:fs/promises';
import type { N8nApi, SavedWorkflow, WorkflowJson } from '../n8n/api.mts';
import { filledIn } from './filledIn.mts';
import type { Simulators } from './simulators.mts';

const WORKFLOW = new URL('../../workflows/settlements-to-journals.json', import.meta.url);

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

/** The package's own workflow; one kept from the last run gives way to it. */
export async function importWorkflow(
	{ workflows }: N8nApi,
	{ zoho }: Pick<Simulators, 'zoho'>,
	mapper: Readonly<Record<string, unknown>> = {},
): Promise<SavedWorkflow> {
	const workflow: WorkflowJson = JSON.parse(await readFile(WORKFLOW, 'utf8'));
	const nodes = workflow.nodes.map((node) => filledIn(node, zoho.organizationId, mapper));
	const kept = (await workflows.list()).find(({ name }) => name === workflow.name);
	if (!kept) return await workflows.import({ ...workflow, nodes });
	await workflows.unpublish(kept.id);
	return await workflows.replace(kept.id, { ...workflow, nodes });
}
