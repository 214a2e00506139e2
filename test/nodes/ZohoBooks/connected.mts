import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
} from 'n8n-workflow';
import { createZohoBooks } from '../../../nodes/clients/zohoBooks/client.ts';
import type { ZohoSettings } from '../../../nodes/clients/zohoBooks/http/line.ts';
import { ZohoBooks } from '../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { exchange } from '../../simulators/zohoBooks/connect.mts';
import {
	startZohoBooks,
	type ZohoBooksOptions,
	type ZohoBooksSimulator,
} from '../../simulators/zohoBooks/index.mts';
import { contextOf, executeNode, type NodeRun } from '../../support/executeNode.mts';
import { testClock } from '../clients/zohoBooks/testClock.mts';

export interface Panel {
	readonly parameters: IDataObject;
	readonly items?: readonly INodeExecutionData[];
	readonly onError?: INode['onError'];
	readonly asTool?: NodeRun['asTool'];
}

/** The credential as n8n keeps it once the user has connected. */
export async function connectedCredential(
	sim: ZohoBooksSimulator,
	scope?: string,
): Promise<ICredentialDataDecryptedObject> {
	const token = await exchange(sim, { prompt: 'consent', ...(scope ? { scope } : {}) });
	return {
		dataCenter: 'custom',
		accountsUrl: sim.url,
		apiBaseUrl: sim.url,

		grantType: 'authorizationCode',
		authentication: 'body',

		clientId: sim.clientId,
		clientSecret: sim.clientSecret,
		accessTokenUrl: `${sim.url}/oauth/v2/token`,
		organizationId: sim.organizationId,
		oauthTokenData: { ...token, n8n_expires_at: String(Date.now() + 3_600_000) },
	};
}

/** A simulated organization, a credential that is connected to it, and ways to use both. */
export async function openBooks(options: ZohoBooksOptions = {}, scope?: string) {
	const sim = await startZohoBooks({
		...options,
		limits: { perMinute: 10_000, concurrent: 50, ...options.limits },
	});
	const credential = await connectedCredential(sim, scope);
	const zoho = clientOf(credential);
	const ids = new Map(
		(await zoho.listAccounts().catch(() => [])).map((one) => [one.account_name, one.account_id]),
	);
	return {
		sim,
		credential,
		zoho,
		run: async (panel: Panel) => await runNode(credential, panel),
		account: (name: string): string => ids.get(name) ?? `no account ${name}`,
		requests: (method: string, path: RegExp) =>
			sim.requests.filter((one) => one.method === method && path.test(one.url)),
	};
}

export type OpenBooks = Awaited<ReturnType<typeof openBooks>>;

/** The client outside any panel; waits take no time. */
export const clientOf = (
	credential: ICredentialDataDecryptedObject,
	settings: Partial<ZohoSettings> = {},
) => {
	const run = { parameters: {}, credentials: { zohoBooksOAuth2Api: credential } };
	return createZohoBooks(contextOf(new ZohoBooks(), run), '', {
		clock: testClock(),
		callsPerMinute: 10_000,
		...settings,
	});
};

/** Waits as short as the real clock of a test allows. */
export const quick = { callsPerMinute: 100, longestWait: 5, waitBeforeLastLook: 0 };

export const runNode = async (credential: ICredentialDataDecryptedObject, panel: Panel) =>
	await executeNode(new ZohoBooks(), {
		onError: 'continueRegularOutput',
		...panel,
		parameters: { options: quick, ...panel.parameters },
		credentials: { zohoBooksOAuth2Api: credential },
	});

/** A synthetic journal that balances; `amount` stands on both sides. */
export const synthetic = (
	{ account }: Pick<OpenBooks, 'account'>,
	reference: string,
	amount = 12.34,
	changes: IDataObject = {},
): IDataObject => ({
	journal_date: '2026-06-09',
	reference_number: reference,
	notes: 'Synthetic.',
	line_items: [
		{ account_id: account('Amazon Clearing'), debit_or_credit: 'debit', amount },
		{ account_id: account('Amazon Sales'), debit_or_credit: 'credit', amount },
	],
	...changes,
});

/** One input item per payload for `journal:createOrGet`, which posts them together. */
export const createOrGet = (...payloads: unknown[]): Panel => ({
	parameters: { resource: 'journal', operation: 'createOrGet', payload: '={{ $json.payload }}' },
	items: payloads.map((payload) => ({ json: { key: 'kept', payload } as IDataObject })),
});

export const detailsOf = (item?: INodeExecutionData): IDataObject =>
	(item?.json.details ?? {}) as IDataObject;
