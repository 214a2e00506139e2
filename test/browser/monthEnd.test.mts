import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../n8n/api.mts';
import { Installation } from '../whole/installation.mts';
import { browserPath, openBrowser } from './chromium.mts';
import { Editor } from './editor.mts';

const month = DateTime.utc().minus({ months: 2 });

let installation: Installation;
let editor: Editor;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let workflowId: string;

const formUrl = () => `${installation.n8n.url}/form/amazon-month-end`;

/** A form that needs a log-in asks once whether the workflow may run under it. */
async function openForm(page: Page): Promise<void> {
	await page.goto(formUrl());
	const allow = page.getByRole('button', { name: 'Allow access' });
	const submit = page.locator('form');
	await allow.or(submit).first().waitFor();
	if (await allow.isVisible()) await allow.click();
	await submit.first().waitFor();
}

describe.skipIf(!browserPath)('the month-end report as a form', () => {
	beforeAll(async () => {
		installation = await Installation.open();
		const at = (day: number) => month.startOf('month').plus({ days: day }).toISO();
		installation.amazon.tell(
			{ kind: 'settlements', from: at(0) },
			{
				kind: 'order',
				id: '111-0000001-0000001',
				at: at(3),
				items: [{ sku: 'SKU-1', charges: { principal: '60.00', commission: '-9.00' } }],
			},
		);
		workflowId = await installation.import('reconciliation-report.json');
		await installation.api.workflows.publish(workflowId);
		browser = await openBrowser();
		editor = await Editor.open(browser, installation.n8n.url, OWNER);
	}, 300_000);
	afterAll(async () => {
		await browser.close();
		await installation.close();
	}, 240_000);

	it('gives nothing to a person who is not logged in', async () => {
		const response = await fetch(formUrl(), { redirect: 'manual' });
		expect(response.status).not.toBe(200);
		expect(await response.text()).not.toContain('Amazon month-end');
	}, 240_000);

	it('shows the month that was asked for, as its last page', async () => {
		const { page } = editor;
		await openForm(page);
		await page
			.locator('input[name=field-0], input[type=text]')
			.first()
			.fill(month.toFormat('yyyy-MM'));
		await page.getByRole('button', { name: 'Show the report' }).click();
		await page.getByText('closed at Amazon and not in the books').first().waitFor();
		const text = await page.locator('body').innerText();
		expect(text).toContain(month.toFormat('LLLL yyyy'));
		expect(text).toContain('51.00 USD');
		expect(text).toContain('Amazon’s own statements');
		expect(text).toContain('Deposits in the bank feed');
		expect(text).toContain('No deposit of this amount has come.');
		await installation.untilQuiet();
		const [execution] = await installation.api.executions.list(workflowId);
		expect(execution?.status).toBe('success');
	}, 240_000);
});
