import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from './chromium.mts';
import { difference } from './compare.mts';
import { fileOf, photograph, pictures } from './pictures.mts';
import { openSetting } from './setting.mts';

type Setting = Awaited<ReturnType<typeof openSetting>>;
let setting: Setting;

/** What stands in the fields of a panel. */
const shownIn = async (panel: Locator): Promise<string[]> =>
	await panel
		.locator('input')
		.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** Far above what another release of the browser changes, far below a panel that has changed. */
const tolerance = 0.02;

// Without a browser on the machine these are skipped by name.
describe.skipIf(!browserPath)('in the editor of a real n8n', () => {
	beforeAll(async () => {
		setting = await openSetting();
	}, 300_000);
	afterAll(async () => await setting.close(), 240_000);

	it('the template is imported from its file, and finds its nodes and both credentials', async () => {
		const { editor } = setting;
		await editor.importWorkflow('workflows/settlements-to-journals.json');
		const { nodes } = JSON.parse(
			await readFile('workflows/settlements-to-journals.json', 'utf8'),
		) as { nodes: Array<{ name: string; type: string }> };
		const wanted = nodes.filter(({ type }) => !type.endsWith('stickyNote'));
		expect(await editor.nodes().count()).toBe(wanted.length);
		expect(await editor.byId('node-issues').count()).toBe(0);
		for (const [node, credential] of [
			['Download the report', 'Amazon Selling Partner account'],
			['Post to Zoho Books', 'Zoho Books account'],
		] as const) {
			const panel = await editor.openNode(node);
			expect(await shownIn(panel)).toContain(credential);
			await editor.closeNode();
		}
	}, 240_000);

	it('an account is picked from the chart of accounts, by part of its name', async () => {
		const { editor, installation } = setting;
		await editor.openWorkflow(installation.workflowId);
		const panel = await editor.openNode('Map to journals');
		const row = panel.locator('[data-test-id="resource-locator-reimbursementsAccount"]');
		await row.locator('[data-test-id="rlc-mode-selector"]').click();
		await editor.page.getByRole('option', { name: 'From List' }).click();
		await row.locator('[data-test-id="rlc-input"]').click();
		await editor.byId('rlc-search').fill('reimb');
		const found = editor.byId('rlc-item');
		await found.getByText('Amazon Reimbursements').first().waitFor();
		expect(await found.count()).toBe(1);
		await found.first().click();
		expect(await shownIn(row)).toContain('Amazon Reimbursements (Other Income)');
	}, 240_000);

	it('Zoho Books is connected with the Connect button and the consent page', async () => {
		const { editor, installation } = setting;
		const { api, zoho } = installation;
		const { id } = await api.credentials.create('Connected by hand', 'zohoBooksOAuth2Api', {
			dataCenter: 'custom',
			accountsUrl: zoho.url,
			apiBaseUrl: zoho.url,

			organizationId: zoho.organizationId,
			clientId: zoho.clientId,
			clientSecret: zoho.clientSecret,
		});
		const dialog = await editor.openCredential(id);
		const opened = editor.page.waitForEvent('popup');
		await dialog
			.getByRole('button', { name: /connect/i })
			.first()
			.click();
		const popup = await opened;
		await popup.locator('#accept').click();
		await dialog.getByText('Account connected').waitFor();
		expect(await api.credentials.data(id)).toHaveProperty('oauthTokenData');
	}, 240_000);

	it('Amazon’s credential is tested when it is opened', async () => {
		const { editor, installation } = setting;
		const found = (await installation.api.credentials.list()).find(({ type }) =>
			type.startsWith('amazon'),
		);
		const dialog = await editor.openCredential(found?.id ?? '');
		await dialog.getByText('Connection tested successfully').waitFor();
	}, 240_000);

	it('two panels are told apart', async () => {
		const named = async (wanted: string) => {
			const found = pictures.find(({ name }) => name === wanted);
			return found ? await readFile(fileOf(found)) : Buffer.alloc(0);
		};
		const apart = await difference(setting.browser, await named('mapper'), await named('accounts'));
		expect(apart).toBeGreaterThan(tolerance);
	});

	it.each(pictures)(
		'$name looks as in the documentation',
		async (picture) => {
			const { browser, editor, installation } = setting;
			const documented = await readFile(fileOf(picture));
			await picture.show(editor, installation);
			// Messages and the canvas come some time after the page on a slow machine.
			const apart = async () => await difference(browser, await photograph(editor), documented);
			await expect
				.poll(apart, {
					message: 'npm run screenshots writes the pictures anew',
					timeout: 60_000,
					interval: 1000,
				})
				.toBeLessThan(tolerance);
		},
		120_000,
	);
});
