import type { Locator } from 'playwright-core';
import type { Editor } from './editor.mts';

/** The dialog in which a user makes a credential. */
export class CredentialForm {
	constructor(private readonly editor: Editor) {}

	/** As with "Create credential", the type found by its name. */
	async begin(type: string, name: string): Promise<void> {
		const { page } = this.editor;
		await page.goto(`${new URL(page.url()).origin}/home/credentials/create`);
		await page.getByPlaceholder('Search for app...').fill(type);
		await page.getByRole('option', { name: type }).first().click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await this.dialog().waitFor();
		await this.rename(name);
	}

	async fill(parameter: string, value: string): Promise<void> {
		await this.parameter(parameter).locator('input').first().fill(value);
	}

	async choose(parameter: string, option: string): Promise<void> {
		await this.parameter(parameter).click();
		await this.editor.page.getByRole('option', { name: option, exact: true }).click();
	}

	async save(): Promise<void> {
		await this.dialog().getByRole('button', { name: 'Save' }).click();
	}

	/** Opens the consent page of the service, and accepts. */
	async connect(): Promise<void> {
		const opened = this.editor.page.waitForEvent('popup');
		await this.dialog()
			.getByRole('button', { name: /connect/i })
			.first()
			.click();
		const popup = await opened;
		await popup.locator('#accept').click();
		await this.dialog().getByText('Account connected').waitFor();
	}

	async close(): Promise<void> {
		await this.editor.page.keyboard.press('Escape');
		await this.dialog().waitFor({ state: 'hidden' });
	}

	private async rename(name: string): Promise<void> {
		const title = this.editor.byId('credential-name');
		await title.click();
		await this.editor.page.keyboard.press('Control+a');
		await this.editor.page.keyboard.type(name);
		await this.editor.page.keyboard.press('Enter');
	}

	private dialog = (): Locator => this.editor.page.getByRole('dialog').first();

	private parameter = (name: string): Locator => this.editor.byId(`parameter-input-${name}`);
}
