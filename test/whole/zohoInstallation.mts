import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../n8n/api.mts';
import { startN8n } from '../n8n/runN8n.mts';
import { startZohoBooks, type ZohoBooksOptions } from '../simulators/zohoBooks/index.mts';
import { packedTarball } from './installation.mts';

/** A real n8n with the packed package, connected to a simulated organization of Zoho Books. */
export async function openZoho(options: ZohoBooksOptions) {
	const folder = await mkdtemp(join(tmpdir(), 'zoho-'));
	const zoho = await startZohoBooks(options);
	const n8n = await startN8n({ userFolder: folder, packageTarball: packedTarball() });
	const api = await openSession(n8n.url);
	const { id } = await api.credentials.put('Zoho Books account', 'zohoBooksOAuth2Api', {
		dataCenter: 'custom',
		accountsUrl: zoho.url,
		apiBaseUrl: zoho.url,
		clientId: zoho.clientId,
		clientSecret: zoho.clientSecret,
	});
	await api.credentials.connectZoho(id);
	const close = async () => {
		await n8n.stop();
		await zoho.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	};
	return { zoho, n8n, api, close };
}

export type ZohoInstallation = Awaited<ReturnType<typeof openZoho>>;
