// A bookkeeper's path: import, pick accounts before the first run, accept suggestions, a rule for one SKU family,
// look, post, explain one line down to its orders, compare last month under two mappings.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../demo/setUp.mts';
import { openSession, OWNER, type N8nApi } from '../n8n/api.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import { startSellingPartner } from '../simulators/sellingPartner/index.mts';
import { startZohoBooks } from '../simulators/zohoBooks/index.mts';
import { packedTarball, until } from '../whole/installation.mts';
import { browserPath, openBrowser } from './chromium.mts';
import { Editor } from './editor.mts';

const SYNTHETIC = new URL('../fixtures/settlements/synthetic-us-v2.txt', import.meta.url);
const MAPPER = 'Map to journals';
const PREVIEW = 'Preview its journals';
const PAGE = 'The preview as a page';

let folder: string;
let amazon: Awaited<ReturnType<typeof startSellingPartner>>;
let zoho: Awaited<ReturnType<typeof startZohoBooks>>;
let n8n: N8nProcess;
let api: N8nApi;
let browser: Browser;
let editor: Editor;

/** The page that the HTML node shows in the panel that is open. */
const shownPage = () => editor.page.frameLocator('[data-test-id="ndv"] iframe').locator('body');

const rules = (): Locator => editor.byId('fixed-collection-rules');

/** With the button that hides what a new rule does not need. */
async function addToRule(field: string): Promise<void> {
	await rules().locator('[data-test-id="fixed-collection-add-property"]').click();
	await editor.page.getByRole('option', { name: field, exact: true }).click();
}

async function inPreview(operation: string, fill: () => Promise<void>): Promise<void> {
	await editor.openNode(PREVIEW);
	await editor.chooseDescribed('operation', operation);
	await fill();
	await editor.closeNode();
	await editor.executeStep(PAGE);
}

const accounts = () =>
	zoho
		.journals()
		.flatMap(
			({ line_items: lines }) => lines as Array<{ account_name: string; description: string }>,
		);

// Without a browser on the machine these are skipped by name.
describe.skipIf(!browserPath)('a bookkeeper in the editor', () => {
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'bookkeeper-'));
		amazon = await startSellingPartner({ speed: 60, convertInto: 'USD' });
		zoho = await startZohoBooks({ speed: 60, chart: 'bare' });
		amazon.addSettlementFile({ fileName: 'synthetic.txt', bytes: await readFile(SYNTHETIC) });
		n8n = await startN8n({ userFolder: folder, packageTarball: packedTarball() });
		api = await openSession(n8n.url);
		await connect(api, { amazon, zoho });
		browser = await openBrowser();
		editor = await Editor.open(browser, n8n.url, OWNER);
	}, 300_000);
	afterAll(async () => {
		await browser?.close();
		await n8n?.stop();
		await Promise.all([amazon?.close(), zoho?.close()]);
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	}, 240_000);

	it('imports the template and picks an account before anything has run: what fits stands first', async () => {
		await editor.importWorkflow('workflows/settlements-to-journals.json');
		const panel = await editor.openNode(MAPPER);
		const picker = panel.locator('[data-test-id="resource-locator-salesAccount"]');
		await picker.locator('[data-test-id="rlc-input"]').click();
		const names = async () => await editor.byId('rlc-item').allTextContents();
		await until(async () => (await names()).length > 3, 'the list of accounts');
		const [first] = await names();
		expect(first).toContain('Sales (Income)');
		await editor.byId('rlc-item').first().click();
	}, 240_000);

	it('adds a rule for one SKU family; what a rule rarely needs is hidden until asked for', async () => {
		await editor.byId('fixed-collection-add').filter({ hasText: 'Add Rule' }).click();
		expect(await rules().getByText('Post with Tax').count()).toBe(0);
		await editor.fill('name', 'Mugs');
		await editor.tick('categories', 'Sales: Product Sales');
		await editor.pickFromList('account', 'Other Charges');
		await addToRule('Only for SKUs');
		await editor.fill('sku', 'SYN-MUG-*');
		await addToRule('Post with Tax');
		await editor.pickFromList('tax', 'Sales Tax');
		await editor.closeNode();
		await editor.save();
	}, 240_000);

	it('asks which accounts of the chart fit, and why; then lets the missing ones be created', async () => {
		await editor.openNode('Set up accounts');
		await editor.chooseDescribed('operation', 'Suggest Accounts');
		await editor.closeNode();
		await editor.executeStep('Set up accounts');
		const output = editor.byId('output-panel');
		await output.getByText('Its name speaks of', { exact: false }).first().waitFor();
		await editor.closeNode();
		await editor.openNode('Set up accounts');
		await editor.chooseDescribed('operation', 'Set Up Accounts');
		await editor.closeNode();
		await editor.executeStep('Set up accounts');
		await editor.closeNode();
		expect(zoho.accountNames()).toContain('Amazon Referral Fees');
	}, 240_000);

	it('looks before posting: the line names its rule', async () => {
		zoho.takeTax();
		await editor.executeStep(PAGE);
		await shownPage().getByText('Product sales (rule Mugs)').first().waitFor();
		expect(zoho.journals()).toEqual([]);
		await editor.closeNode();
	}, 240_000);

	it('posts', async () => {
		await editor.publish();
		await until(() => zoho.journals().length > 0, 'the journals');
		expect(accounts()).toContainEqual(
			expect.objectContaining({
				account_name: 'Other Charges',
				description: expect.stringContaining('rule Mugs'),
			}),
		);
	}, 240_000);

	it('explains one line down to its orders', async () => {
		await inPreview('Explain', async () => {
			await editor.tick('explainKinds', 'Sales: Product Sales');
			await editor.fill('explainMonth', '2026-05');
			await editor.pickFromList('explainAccount', 'Other Charges');
		});
		const page = shownPage();
		await page.getByText('On another line of the journal').first().waitFor();
		expect(await page.getByText('111-0000001-0000001').count()).toBe(1);
		expect(await page.getByText('111-0000003-0000003').count()).toBe(0);
		await editor.closeNode();
	}, 240_000);

	it('compares last month under two mappings', async () => {
		const type = 'n8n-nodes-amazon-zoho-books.amazonToZohoBooks';
		const account = { __rl: true, mode: 'name', value: 'Sales' };
		const earlier = { nodes: [{ type, parameters: { salesAccount: account } }], connections: {} };
		await inPreview('Compare', async () => {
			await editor.fill('compareWith', JSON.stringify(earlier));
		});
		const page = shownPage();
		await page.getByText('2026-05 USD').waitFor();
		expect(await page.locator('tbody tr').allTextContents()).toEqual([
			expect.stringMatching(/Other Charges\s*-48\.00/),
			expect.stringMatching(/Sales\s*48\.00/),
		]);
		await editor.closeNode();
	}, 240_000);
});
