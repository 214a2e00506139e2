import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from '../whole/installation.mts';
import { browserPath, openBrowser } from './chromium.mts';
import { Editor } from './editor.mts';
import { openForm } from './openForm.mts';
import { OWNER } from '../n8n/api.mts';

let installation: Installation;
let editor: Editor;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let workflowId: string;
const good = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');

const file = (name: string, text: string) => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(text),
});
const torn = good
	.trimEnd()
	.replace(/\n[^\n]*$/, '\n')
	.replaceAll('29900000001', '29900000002');

const formUrl = () => `${installation.n8n.url}/form/amazon-settlement-files`;

describe.skipIf(!browserPath)('the form that imports settlement files', () => {
	beforeAll(async () => {
		installation = await Installation.open();
		workflowId = await installation.import('import-settlement-file.json');
		await installation.api.workflows.publish(workflowId);
		browser = await openBrowser();
		editor = await Editor.open(browser, installation.n8n.url, OWNER);
	}, 300_000);
	afterAll(async () => {
		await browser.close();
		await installation.close();
	}, 240_000);

	const open = async (): Promise<Page> => {
		await openForm(editor.page, formUrl());
		return editor.page;
	};

	const upload = async (page: Page, ...files: Array<ReturnType<typeof file>>) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('Nothing has been posted yet.').waitFor();
	};

	it('gives nothing to a person who is not logged in', async () => {
		const response = await fetch(formUrl(), { redirect: 'manual' });
		expect(await response.text()).not.toContain('Settlement files');
		expect(response.status).not.toBe(200);
		const posted = await fetch(formUrl(), { method: 'POST', body: new FormData() });
		expect(posted.status).toBeGreaterThanOrEqual(400);
		expect(await installation.api.executions.list(workflowId)).toEqual([]);
	}, 240_000);

	it('shows the journals, posts nothing when told so', async () => {
		const page = await open();
		await upload(page, file('may.txt', good));
		await page.getByText('AMZ-S-29900000001-202605').first().waitFor();
		await page.getByText('Post nothing').click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('Nothing was posted').first().waitFor();
		expect(installation.zoho.journals()).toEqual([]);
	}, 240_000);

	it('posts the good file, names what is wrong with the other, and is red', async () => {
		const page = await open();
		await upload(page, file('may.txt', good), file('{{ 6*7 }} torn.txt', torn));
		const text = await page.locator('body').innerText();
		expect(text).toContain('85.79');
		await page.getByText('Post these journals').click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('What was posted').first().waitFor();
		await page.getByText('Posted as journal').first().waitFor();
		await page.getByText('Not posted.').first().waitFor();
		expect(installation.zoho.journals()).toHaveLength(2);
		await installation.untilQuiet();
		const executions = await installation.api.executions.list(workflowId);
		const last = executions.find(({ mode }) => mode !== 'error');
		expect(last?.status).toBe('error');
		const rows = await installation.api.dataTables.rows('amazonZohoAudit');
		const files = rows.filter(({ kind }) => kind === 'file');
		expect(files.map(({ record, status }) => [record, status])).toEqual([
			['29900000001', 'posted'],
			['29900000002', 'failed'],
		]);
	}, 240_000);

	it('finds a file again that is in the books', async () => {
		const page = await open();
		await upload(page, file('again.txt', good));
		await page.getByText('Post these journals').click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('Was in the books already').first().waitFor();
		expect(installation.zoho.journals()).toHaveLength(2);
	}, 240_000);
});
