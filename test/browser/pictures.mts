import type { Installation } from '../whole/installation.mts';
import type { Editor } from './editor.mts';

/** What is shown, and how to come there. */
export interface Picture {
	readonly name: string;
	readonly show: (editor: Editor, installation: Installation) => Promise<unknown>;
}

const workflow: Picture['show'] = async (editor, { workflowId }) => {
	await editor.openWorkflow(workflowId);
	await editor.fit();
};

const panelOf =
	(node: string): Picture['show'] =>
	async (editor, { workflowId }) => {
		await editor.openWorkflow(workflowId);
		await editor.openNode(node);
	};

const credential =
	(wanted: string): Picture['show'] =>
	async (editor, { api }) => {
		const found = (await api.credentials.list()).find(({ type }) => type === wanted);
		await editor.openCredential(found?.id ?? '');
	};

const accounts: Picture['show'] = async (editor, { workflowId }) => {
	await editor.openWorkflow(workflowId);
	const panel = await editor.openNode('Map to journals');
	await panel.getByText('Add Kind of Charge').scrollIntoViewIfNeeded();
	await editor.settled();
};

const execution: Picture['show'] = async (editor, installation) => {
	const newest = (await installation.executions()).find(({ mode }) => mode !== 'error');
	await editor.openExecution(installation.workflowId, newest?.id ?? '');
};

const auditTrail: Picture['show'] = async (editor, { api }) => {
	const { id, projectId } = await api.dataTables.named('amazonZohoAudit');
	await editor.openDataTable(id, projectId);
};

/** The pictures under `docs/screenshots`, in the order in which they are taken. */
export const pictures: readonly Picture[] = [
	{ name: 'workflow', show: workflow },
	{ name: 'trigger', show: panelOf('A settlement report is ready') },
	{ name: 'download', show: panelOf('Download the report') },
	{ name: 'mapper', show: panelOf('Map to journals') },
	{ name: 'accounts', show: accounts },
	{ name: 'zoho-books', show: panelOf('Post to Zoho Books') },
	{ name: 'credential-amazon', show: credential('amazonSellingPartnerOAuth2Api') },
	{ name: 'credential-zoho-books', show: credential('zohoBooksOAuth2Api') },
	{ name: 'execution', show: execution },
	{ name: 'audit-trail', show: auditTrail },
];

export const fileOf = ({ name }: Picture): URL =>
	new URL(`../../docs/screenshots/${name}.png`, import.meta.url);

export async function take(
	picture: Picture,
	editor: Editor,
	installation: Installation,
): Promise<Buffer> {
	await picture.show(editor, installation);
	return await photograph(editor);
}

/** What the page shows now. */
export async function photograph({ page }: Editor): Promise<Buffer> {
	await page.mouse.move(0, 0);
	return await page.screenshot({ animations: 'disabled', caret: 'hide' });
}
