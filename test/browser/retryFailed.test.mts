import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../n8n/api.mts';
import { Installation, until } from '../whole/installation.mts';
import { browserPath, openBrowser } from './chromium.mts';
import { Editor } from './editor.mts';
import { openForm } from './openForm.mts';

let installation: Installation;
let editor: Editor;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let retryId: string;
const good = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');
const torn = good.trimEnd().replace(/\n[^\n]*$/, '\n');

const formUrl = () => `${installation.n8n.url}/form/amazon-what-needs-attention`;

function add(settlementId: string, text = good) {
	const bytes = Buffer.from(text.replaceAll('29900000001', settlementId));
	const file = { fileName: settlementId, bytes };
	const { reportId } = installation.amazon.addSettlementFile(file);
	return { reportId, settlementId, file };
}

const rowOf = async (key: string) => await installation.auditRow(key);
const ofSettlement = (id: string) =>
	installation.zoho.journals().filter(({ reference_number: one }) => String(one).includes(id));

describe.skipIf(!browserPath)('retry-failed in a real n8n', () => {
	beforeAll(async () => {
		installation = await Installation.open();
		const { workflows } = installation.api;
		retryId = await installation.import('retry-failed.json');
		await workflows.publish(retryId);
		await workflows.publish(installation.workflowId);
		await installation.untilQuiet();
		browser = await openBrowser();
		editor = await Editor.open(browser, installation.n8n.url, OWNER);
	}, 300_000);
	afterAll(async () => {
		await browser.close();
		await installation.close();
	}, 240_000);

	it('posts what was kept when the period was closed, without a download, and closes the report', async () => {
		const { amazon, zoho } = installation;
		const { reportId, settlementId } = add('29900000401');
		zoho.lock('2030-01-01');
		expect((await installation.turnOfSchedule()).status).toBe('error');
		expect(await rowOf(`AMZ-S-${settlementId}-202605`)).toMatchObject({ status: 'failed' });
		const downloads = () => amazon.requests.filter(({ url }) => url.includes('/documents/')).length;
		const before = downloads();
		expect((await installation.turnOf(retryId)).status).toBe('error');
		zoho.lock(null);
		expect((await installation.turnOf(retryId)).status).toBe('success');
		expect(downloads()).toBe(before);
		expect(ofSettlement(settlementId)).toHaveLength(2);
		for (const key of [`AMZ-S-${settlementId}-202605`, `AMZ-S-${settlementId}-202604`]) {
			expect(await rowOf(key)).toMatchObject({ status: 'posted', cause: '' });
		}
		expect(await rowOf(`report:${reportId}`)).toMatchObject({ status: 'posted', cause: '' });
	}, 240_000);

	it('gives nothing to a person who is not logged in', async () => {
		const response = await fetch(formUrl(), { redirect: 'manual' });
		expect(response.status).not.toBe(200);
		expect(await response.text()).not.toContain('What needs attention');
	}, 240_000);

	const openPage = async () => {
		const { page } = editor;
		await openForm(page, formUrl());
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('What is to be done with them?').waitFor();
		return page;
	};

	it('shows cause, next step and links, and leaves out what a person chooses', async () => {
		const { reportId } = add('29900000402', torn);
		expect((await installation.turnOfSchedule()).status).toBe('error');
		const page = await openPage();
		const text = await page.locator('body').innerText();
		expect(text).toContain('29900000402');
		expect(text).toContain('85.79');
		expect(await page.locator('a[href*="/executions/"]').count()).toBeGreaterThan(0);
		await page
			.getByText(/29900000402 \(failed\)/)
			.last()
			.click();
		await page.getByText('Leave out for ever').click();
		await page.getByRole('button', { name: 'Do it' }).click();
		await page.getByText('Left out').first().waitFor();
		await installation.untilQuiet();
		expect(await rowOf(`report:${reportId}`)).toMatchObject({
			status: 'skipped',
			outcome: 'left out',
		});
	}, 240_000);

	it('has the workflow of a record read it again when a person asks', async () => {
		const { reportId, settlementId, file } = add('29900000403', torn);
		expect((await installation.turnOfSchedule()).status).toBe('error');
		file.bytes = Buffer.from(good.replaceAll('29900000001', settlementId));
		const page = await openPage();
		await page
			.getByText(/29900000403 \(failed\)/)
			.last()
			.click();
		await page.getByText('Try again now').click();
		await page.getByRole('button', { name: 'Do it' }).click();
		await page.getByText('Read again').first().waitFor();
		const isPosted = async () => (await rowOf(`report:${reportId}`))?.status === 'posted';
		await until(isPosted, 'the report to be posted');
		expect(ofSettlement(settlementId)).toHaveLength(2);
	}, 240_000);

	it('releases a file that never adds up: it is posted, with just its difference in suspense', async () => {
		const { reportId, settlementId } = add('29900000404', torn);
		expect((await installation.turnOfSchedule()).status).toBe('error');
		const page = await openPage();
		expect(await page.locator('body').innerText()).toContain('its difference of -30.00 in');
		await page
			.getByText(/29900000404 \(failed\)/)
			.last()
			.click();
		await page.getByText('Release: post it').click();
		await page.getByRole('button', { name: 'Do it' }).click();
		await page.getByText('Read again').first().waitFor();
		const isPosted = async () => (await rowOf(`report:${reportId}`))?.status === 'posted';
		await until(isPosted, 'the released report to be posted');
		expect((await rowOf(`report:${reportId}`))?.outcome).toMatch(
			/^created, released -30\.00 by .+@/,
		);
		const suspense = ofSettlement(settlementId)
			.flatMap(({ line_items: lines }) => lines)
			.filter(({ account_name: name }) => name === 'Amazon Suspense');
		expect(suspense).toMatchObject([{ amount: 30, debit_or_credit: 'debit' }]);
		const clearing = ofSettlement(settlementId).flatMap(({ line_items: lines }) =>
			lines.filter(({ description = '' }) => description.endsWith('[clearing]')),
		);
		expect(clearing).toMatchObject([{ amount: 55.79, debit_or_credit: 'debit' }]);
	}, 240_000);

	it('maps a kept journal anew: what changes is shown first, and posted when a person says so', async () => {
		const { zoho } = installation;
		const { settlementId } = add('29900000405');
		zoho.lock('2030-01-01');
		expect((await installation.turnOfSchedule()).status).toBe('error');
		zoho.lock(null);
		const parameters = await installation.parametersOf('Map to journals');
		const sales = { __rl: true, mode: 'name', value: 'Amazon Suspense' };
		await installation.change('Map to journals', {
			accounts: { ...(parameters.accounts as object), productSales: sales },
		});
		await installation.api.workflows.publish(installation.workflowId);
		const page = await openPage();
		const key = `AMZ-S-${settlementId}-202605`;
		await page.getByText(`${key} (failed)`).last().click();
		await page.getByText('Map anew: first show what changes').click();
		await page.getByRole('button', { name: 'Do it' }).click();
		await page.getByText("By today's mapping").first().waitFor();
		const shown = await page.locator('body').innerText();
		expect(shown).toMatch(/Amazon Sales\s+-\d+\.\d\d\s+0\.00/);
		expect(shown).toMatch(/Amazon Suspense\s+0\.00\s+-\d+\.\d\d/);
		expect(ofSettlement(settlementId)).toEqual([]);
		await page.getByText("Post by today's mapping").click();
		await page.getByRole('button', { name: 'Go on' }).click();
		await page.getByText('Read again').first().waitFor();
		const isPosted = async () => (await rowOf(key))?.status === 'posted';
		await until(isPosted, 'the journal to be posted');
		await installation.change('Map to journals', { accounts: parameters.accounts });
		const accounts = ofSettlement(settlementId).flatMap(({ line_items: lines }) =>
			lines.map(({ account_name: name }) => name),
		);
		expect(accounts).toContain('Amazon Suspense');
		expect(accounts).not.toContain('Amazon Sales');
	}, 240_000);
});
