import type { Browser, Locator, Page } from 'playwright-core';
import type { Owner } from '../n8n/api.mts';

/** n8n's editor as a user sees it. */
export class Editor {
	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {}

	static async open(browser: Browser, url: string, owner: Owner): Promise<Editor> {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(90_000);
		await page.goto(`${url}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(owner.email);
		await page.locator('input[type="password"]').fill(owner.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL(/\/home\//);
		return new Editor(page, url);
	}

	/** As with "Import from file…" in the menu of a new workflow; leaves it saved. */
	async importWorkflow(path: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/new`);
		await this.nodes().first().or(this.byId('canvas-add-button')).waitFor();
		await this.byId('workflow-import-input').setInputFiles(path);
		await this.nodes().first().waitFor();
		await this.page.keyboard.press('Control+s');
		await this.page.waitForURL(/\/workflow\/(?!new)[^/?]+/);
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.nodes().first().waitFor();
	}

	/** Shows the whole canvas, with nothing selected. */
	async fit(): Promise<void> {
		await this.page.locator('.vue-flow__pane').click({ position: { x: 60, y: 200 } });
		await this.byId('zoom-to-fit').click();
		await this.settled();
	}

	async openNode(name: string): Promise<Locator> {
		await this.node(name).dblclick();
		const panel = this.byId('ndv');
		await panel.waitFor();
		await this.settled();
		return panel;
	}

	async closeNode(): Promise<void> {
		const panel = this.byId('ndv');
		await panel.locator('[data-test-id="ndv-close-button"]').click();
		await panel.waitFor({ state: 'hidden' });
	}

	async openCredential(id: string): Promise<Locator> {
		await this.page.goto(`${this.url}/home/credentials/${id}`);
		const dialog = this.page.getByRole('dialog');
		await dialog.waitFor();
		await this.settled();
		return dialog;
	}

	async openExecution(workflowId: string, executionId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}/executions/${executionId}`);
		await this.nodes().first().waitFor();
		await this.settled();
	}

	async openDataTable(id: string, projectId: string): Promise<void> {
		await this.page.goto(`${this.url}/projects/${projectId}/datatables/${id}`);
		await this.page.locator('.ag-row').first().waitFor();
		await this.settled();
	}

	/** Picks from a searched list, as the panel that is open shows it. */
	async pickFromList(parameter: string, search: string): Promise<void> {
		const row = this.byId('ndv').locator(`[data-test-id="resource-locator-${parameter}"]`);
		await row.locator('[data-test-id="rlc-input"]').click();
		await this.byId('rlc-search').fill(search);
		const found = this.byId('rlc-item').filter({ hasText: search });
		await found.first().click();
	}

	/** Chooses an option in the panel that is open. */
	async choose(parameter: string, option: string): Promise<void> {
		await this.byId('ndv').locator(`[data-test-id="parameter-input-${parameter}"]`).click();
		await this.page.getByRole('option', { name: option, exact: true }).click();
	}

	/** Chooses an option that says more than its name. */
	async chooseDescribed(parameter: string, option: string): Promise<void> {
		await this.byId('ndv').locator(`[data-test-id="parameter-input-${parameter}"]`).click();
		await this.page
			.getByRole('option')
			.filter({ hasText: new RegExp(`^${option}`) })
			.click();
		await this.settled();
	}

	/** Ticks an option of a list of several in the panel that is open. */
	async tick(parameter: string, option: string): Promise<void> {
		await this.choose(parameter, option);
		await this.page.keyboard.press('Escape');
	}

	/** Fills a text field of the panel that is open. */
	async fill(parameter: string, text: string): Promise<void> {
		const field = this.byId('ndv').locator(`[data-test-id="parameter-input-${parameter}"]`);
		await field.locator('input, textarea').first().fill(text);
	}

	/** Runs a node and all before it, and leaves its panel open. */
	async executeStep(name: string): Promise<void> {
		await this.openNode(name);
		await this.byId('node-execute-button').click();
		const output = this.byId('output-panel');
		await output
			.getByText(/^\s*\d+ items?/)
			.or(output.locator('iframe'))
			.first()
			.waitFor({ timeout: 60_000 });
		await this.settled();
	}

	async save(): Promise<void> {
		await this.page.keyboard.press('Control+s');
		await this.settled();
	}

	/** With the button of the editor's header. */
	async publish(): Promise<void> {
		await this.byId('workflow-open-publish-modal-button').click();
		await this.byId('workflow-publish-button').click();
		const told = this.page.getByRole('button', { name: 'Got it' });
		await told.click({ timeout: 5_000 }).catch(() => undefined);
		await this.settled();
	}

	nodes = (): Locator => this.byId('canvas-node');

	node = (name: string): Locator =>
		this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);

	byId = (id: string): Locator => this.page.locator(`[data-test-id="${id}"]`);

	/** Until nothing moves any more: animations of the editor have no end to wait for. */
	async settled(): Promise<void> {
		await this.page.waitForLoadState('networkidle', { timeout: 30_000 }).catch(() => undefined);
		await this.page.waitForTimeout(900);
	}
}
