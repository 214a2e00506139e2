import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../n8n/api.mts';
import { periodTotalText } from '../simulators/sellingPartner/story/period.mts';
import { Installation, until } from '../whole/installation.mts';
import { browserPath, openBrowser } from './chromium.mts';
import { Editor } from './editor.mts';
import { openForm } from './openForm.mts';

let installation: Installation;
let editor: Editor;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let workflowId: string;

const formUrl = () => `${installation.n8n.url}/form/amazon-backfill`;
const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();
const day = (days: number) => ago(days).slice(0, 10);

/** One order in each of the settlements, older ones than Amazon keeps reports for among them. */
const orders = [178, 150, 120, 92, 64, 36].map((days, number) => ({
	kind: 'order' as const,
	id: `111-0000001-000000${number}`,
	at: ago(days),
	items: [{ sku: 'SKU-1', charges: { principal: '60.00', commission: '-9.00' } }],
}));

describe.skipIf(!browserPath)('the form that books earlier settlements', () => {
	beforeAll(async () => {
		installation = await Installation.open();
		installation.amazon.tell({ kind: 'settlements', from: ago(180), everyDays: 14 }, ...orders);
		workflowId = await installation.import('backfill.json');
		await installation.api.workflows.publish(workflowId);
		browser = await openBrowser();
		editor = await Editor.open(browser, installation.n8n.url, OWNER);
	}, 300_000);
	afterAll(async () => {
		await browser.close();
		await installation.close();
	}, 240_000);

	const plan = async (): Promise<Page> => {
		const { page } = editor;
		await openForm(page, formUrl());
		const dates = page.locator('input[type=date]');
		await dates.first().fill(day(190));
		await dates.last().fill(day(5));
		await page.getByText('Published', { exact: true }).click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('Nothing has been posted yet.').waitFor({ timeout: 120_000 });
		return page;
	};

	const choose = async (page: Page, choice: string) => {
		await page.getByText(choice, { exact: true }).click();
		await page.getByRole('button', { name: 'Continue' }).click();
	};

	const references = () =>
		installation.zoho.journals().map(({ reference_number: reference }) => reference);

	/** What reached the clearing account for a settlement, as its journals in Zoho Books say. */
	const clearedOf = (settlementId: string): string =>
		installation.zoho
			.journals()
			.filter(({ reference_number: reference }) => reference.includes(settlementId))
			.flatMap(({ line_items: lines }) => lines)
			.filter(({ description = '' }) => description.endsWith('[clearing]'))
			.reduce((sum, line) => sum + (line.debit_or_credit === 'debit' ? 1 : -1) * line.amount, 0)
			.toFixed(2);

	const untilEnded = async () =>
		await until(
			async () =>
				(await installation.api.executions.list(workflowId)).every(
					({ status }) => !['new', 'running', 'waiting'].includes(status),
				),
			'the end of the backfill',
			240,
		);

	it('gives nothing to a person who is not logged in', async () => {
		const response = await fetch(formUrl(), { redirect: 'manual' });
		expect(response.status).not.toBe(200);
		expect(await response.text()).not.toContain('Amazon backfill');
	}, 240_000);

	it('says what it will take, and posts nothing in the dry run', async () => {
		const page = await plan();
		const text = await page.locator('body').innerText();
		expect(text).toMatch(/\d+ settlements make at most \d+ journals/);
		expect(text).toContain('its transactions');
		expect(text).toContain('its report');
		await choose(page, 'Post nothing');
		await page.getByText('Nothing was posted').first().waitFor();
		expect(references()).toEqual([]);
	}, 240_000);

	it('is stopped in the middle, and what it leaves comes with the next start', async () => {
		const page = await plan();
		await choose(page, 'Post these journals');
		await until(() => references().length > 0, 'the first journal', 240);
		const [running] = await installation.api.executions.list(workflowId);
		await installation.api.rest
			.post(`/rest/executions/${running?.id}/stop`, {})
			.catch(() => undefined);
		await untilEnded();
		const again = await plan();
		await choose(again, 'Post these journals');
		await again.getByText('What was posted').first().waitFor({ timeout: 240_000 });
		await untilEnded();
		expect(new Set(references()).size).toBe(references().length);
	}, 600_000);

	it('leaves no difference, and each settlement with money is done', async () => {
		const closed = installation.amazon
			.settlements()
			.filter((period) => period.end < Date.parse(ago(6)) && period.postings.length > 0);
		expect(closed.length).toBeGreaterThan(4);
		for (const period of closed) {
			const { settlementId } = period.settlement;
			expect([settlementId, clearedOf(settlementId)]).toEqual([
				settlementId,
				periodTotalText(period),
			]);
		}
		const page = await plan();
		const text = await page.locator('body').innerText();
		// Periods without money, whose report is gone: nothing names their settlement.
		expect(text).toContain('3 settlements make');
		await choose(page, 'Post nothing');
		await page.getByText('Nothing was posted').first().waitFor();
		const rows = await installation.api.dataTables.rows('amazonZohoAudit');
		const groups = rows.filter(({ key }) => String(key).startsWith('group:'));
		const open = groups.filter(({ status }) => status !== 'posted');
		expect(open.map(({ status, code }) => [status, code])).toEqual(
			open.map(() => ['waiting', 'needsReportFile']),
		);
		expect(groups.length - open.length).toBe(3);
		expect(rows.some(({ status }) => status === 'failed')).toBe(false);
	}, 240_000);
});
