import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { openBooks, type OpenBooks } from '../../ZohoBooks/connected.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());

const { listSearch } = new ZohoBooks().methods;

/** What the editor asks for while a panel is open. */
function panel(
	credential: ICredentialDataDecryptedObject,
	organizationId = '',
): LoadOptionsContext {
	const type = new ZohoBooks();
	const node: INode = {
		...{ id: '1', name: 'Zoho Books', type: 'zohoBooks', typeVersion: 1, position: [0, 0] },
		parameters: {
			...{ resource: 'journal', operation: 'create' },
			organizationId: { __rl: true, mode: 'id', value: organizationId },
		},
		credentials: { zohoBooksOAuth2Api: { id: '1', name: 'Zoho Books account' } },
	};
	const nodeTypes: INodeTypes = {
		...{ getByName: () => type, getByNameAndVersion: () => type, getKnownTypes: () => ({}) },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additional: unknown = {
		currentNodeParameters: node.parameters,
		credentialsHelper: {
			...{ getParentTypes: () => [], isCredentialUsableByNode: () => true },
			getDecrypted: async () => await Promise.resolve(credential),
		},
	};
	return new LoadOptionsContext(
		...([workflow, node, additional as IWorkflowExecuteAdditionalData, ''] as const),
	);
}

describe('lists in the panel', () => {
	it('offer the organizations of the user, also before one is chosen', async () => {
		const ctx = panel({ ...books.credential, organizationId: '' });
		const { results } = await listSearch.searchOrganizations.call(ctx);
		expect(results).toMatchObject([{ value: books.sim.organizationId }]);
		expect(results[0]?.name).toContain('USD');
	});

	it('offer the accounts of the chosen organization, filtered by what is typed', async () => {
		const ctx = panel(books.credential);
		const all = await listSearch.searchAccounts.call(ctx);
		const some = await listSearch.searchAccounts.call(ctx, 'amazon SALES');
		expect(some.results.map(({ value }) => value)).toContain(books.account('Amazon Sales'));
		expect(some.results.length).toBeLessThan(all.results.length);
	});

	it('let the error of Zoho through', async () => {
		const search = listSearch.searchAccounts.call(panel(books.credential, '42'));
		await expect(search).rejects.toMatchObject({ code: 'wrongOrganization' });
	});
});
