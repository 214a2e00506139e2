import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ZohoBooks } from '../../../nodes/ZohoBooks/ZohoBooks.node.ts';

const nothingChosen: unknown = { __rl: true, mode: 'list', value: '' };

/** What the editor asks for while a panel is open. */
export function panel(
	credential: ICredentialDataDecryptedObject,
	organizationId = nothingChosen,
): LoadOptionsContext {
	const type = new ZohoBooks();
	const node: INode = {
		id: '1',
		name: 'Zoho Books',
		type: 'zohoBooks',
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			resource: 'journal',
			operation: 'create',
			organizationId,
		} as INode['parameters'],
		credentials: { zohoBooksOAuth2Api: { id: '1', name: 'Zoho Books account' } },
	};
	const nodeTypes: INodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additional: unknown = {
		currentNodeParameters: node.parameters,
		credentialsHelper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			getDecrypted: async () => await Promise.resolve(credential),
		},
	};
	return new LoadOptionsContext(workflow, node, additional as IWorkflowExecuteAdditionalData, '');
}
