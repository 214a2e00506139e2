import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, OWNER, type N8nApi } from '../n8n/api.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import { startSellingPartner } from '../simulators/sellingPartner/index.mts';
import { startZohoBooks } from '../simulators/zohoBooks/index.mts';
import { packedTarball, until } from '../whole/installation.mts';
import { browserPath, openBrowser } from './chromium.mts';
import { CredentialForm } from './credentialForm.mts';
import { Editor } from './editor.mts';

const SYNTHETIC = new URL('../fixtures/settlements/synthetic-us-v2.txt', import.meta.url);

let folder: string;
let amazon: Awaited<ReturnType<typeof startSellingPartner>>;
let zoho: Awaited<ReturnType<typeof startZohoBooks>>;
let n8n: N8nProcess;
let api: N8nApi;
let browser: Browser;
let editor: Editor;

/** The numbered steps of the README's start, without its marks. */
async function steps(): Promise<string[]> {
	const readme = await readFile('README.md', 'utf8');
	const section = readme.split('## Five-minute start')[1]?.split('\n![')[0] ?? '';
	return [...section.matchAll(/^\d+\. \*\*(?<title>[^*]+)\*\*/gm)].map(
		({ groups }) => groups?.title ?? '',
	);
}

/** As a new user finds it: n8n with the package, both services, an organization without Amazon accounts. */
async function freshStart(): Promise<void> {
	folder = await mkdtemp(join(tmpdir(), 'start-'));
	amazon = await startSellingPartner({ speed: 60, convertInto: 'USD' });
	zoho = await startZohoBooks({
		speed: 60,
		chart: 'bare',
		otherOrganizations: ['Another company'],
	});
	amazon.addSettlementFile({ fileName: 'synthetic.txt', bytes: await readFile(SYNTHETIC) });
	n8n = await startN8n({ userFolder: folder, packageTarball: packedTarball() });
	api = await openSession(n8n.url);
	browser = await openBrowser();
	editor = await Editor.open(browser, n8n.url, OWNER);
}

// Without a browser on the machine these are skipped by name.
describe.skipIf(!browserPath)('the five-minute start of the README, step by step', () => {
	beforeAll(freshStart, 300_000);
	afterAll(async () => {
		await browser?.close();
		await n8n?.stop();
		await Promise.all([amazon?.close(), zoho?.close()]);
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	}, 240_000);

	it('has the steps that are followed here', async () => {
		expect(await steps()).toEqual([
			'Install.',
			'Make the two credentials.',
			'Import the workflow.',
			'Pick your organization and your accounts.',
			'Create the accounts that are missing.',
			'Look before you post.',
			'Publish.',
		]);
	});

	it('2. Make the two credentials.', async () => {
		const form = new CredentialForm(editor);
		await form.begin('Amazon Selling Partner OAuth2 API', 'Amazon Selling Partner account');
		await form.choose('environment', 'Custom');
		await form.fill('apiBaseUrl', amazon.url);
		await form.fill('tokenUrl', amazon.tokenUrl);
		await form.fill('clientId', amazon.credentials.clientId);
		await form.fill('clientSecret', amazon.credentials.clientSecret);
		await form.fill('refreshToken', amazon.credentials.refreshToken);
		await form.save();
		await editor.page.getByText('Connection tested successfully').waitFor();
		await form.close();

		await form.begin('Zoho Books OAuth2 API', 'Zoho Books account');
		await form.choose('dataCenter', 'Custom');
		await form.fill('accountsUrl', zoho.url);
		await form.fill('apiBaseUrl', zoho.url);
		await form.fill('clientId', zoho.clientId);
		await form.fill('clientSecret', zoho.clientSecret);
		await form.connect();
		await form.close();
		expect((await api.credentials.list()).map(({ name }) => name).sort()).toEqual([
			'Amazon Selling Partner account',
			'Zoho Books account',
		]);
	}, 180_000);

	it('3. Import the workflow.', async () => {
		await editor.importWorkflow('workflows/settlements-to-journals.json');
		expect(await editor.byId('node-issues').count()).toBe(0);
	}, 240_000);

	it('4. Pick your organization and your accounts.', async () => {
		await editor.openNode('Map to journals');
		await editor.pickFromList('organizationId', 'Simulated Goods Inc');
		await editor.pickFromList('salesAccount', 'Sales');
		await editor.closeNode();
		await editor.save();
	}, 240_000);

	it('5. Create the accounts that are missing.', async () => {
		await editor.executeStep('Set up accounts');
		await editor.closeNode();
		const names = zoho.accountNames();
		expect(names).toEqual(expect.arrayContaining(['Amazon Referral Fees', 'Amazon Clearing']));
		expect(names).not.toContain('Amazon Sales');
	}, 240_000);

	it('6. Look before you post.', async () => {
		await editor.executeStep('The preview as a page');
		const page = editor.page.frameLocator('[data-test-id="ndv"] iframe');
		await page.getByText('AMZ-S-29900000001', { exact: false }).first().waitFor();
		expect(zoho.journals()).toEqual([]);
		await editor.closeNode();
	}, 240_000);

	it('7. Publish.', async () => {
		await editor.publish();
		await until(() => zoho.journals().length > 0, 'the journals');
		expect(zoho.journals().every(({ status }) => status === 'draft')).toBe(true);
		await editor.openNode('Map to journals');
		await editor.choose('journalStatus', 'Published');
		await editor.closeNode();
		await editor.publish();
	}, 240_000);
});
