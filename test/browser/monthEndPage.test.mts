import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	amazonItems,
	day,
	openMonth,
	post,
	reportOn,
	type OpenMonth,
} from '../nodes/AmazonToZohoBooks/resources/reconciliation/monthEnd.mts';
import type { StoryEvent } from '../simulators/sellingPartner/index.mts';
import { browserPath, openBrowser } from './chromium.mts';

/** Synthetic: two months of orders, fees and a refund, weekly periods; the last report stays unposted. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: day(-20), everyDays: 7 },
	...[-18, -9, -2, 3, 9, 14, 20, 27].map((at, index): StoryEvent => ({
		kind: 'order',
		id: `111-0000001-00000${index + 10}`,
		at: day(at),
		items: [
			{
				sku: 'SKU-1',
				charges: {
					principal: `${300 + index * 40}.00`,
					shipping: '4.90',
					shippingPromotion: '-4.90',
					commission: `-${45 + index * 6}.00`,
					fulfillmentFee: '-25.10',
				},
			},
		],
	})),
	{
		kind: 'refund',
		id: '111-0000001-0000013',
		at: day(12),
		items: [
			{
				sku: 'SKU-1',
				charges: { principal: '-420.00', commission: '63.00', refundCommission: '-5.00' },
			},
		],
	},
	{ kind: 'charge', at: day(-5), type: 'ProductAdsPayment', charges: { advertising: '-80.00' } },
	{ kind: 'charge', at: day(15), type: 'ProductAdsPayment', charges: { advertising: '-120.00' } },
	{ kind: 'charge', at: day(16), type: 'ServiceFee', charges: { subscription: '-39.99' } },
	{ kind: 'charge', at: day(17), type: 'Adjustment', charges: { reserveHeld: '-50.00' } },
];

const failed = {
	status: 'failed',
	key: 'report:77',
	organizationId: 'default',
	record: '29900000077',
	total: '812.40',
	currency: 'USD',
	cause: 'The account "Amazon Sales" does not exist.',
	nextStep: 'Choose another account in the mapper.',
};

describe.skipIf(!browserPath)('the month-end page in a browser', () => {
	let month: OpenMonth;
	let browser: Browser;
	let html = '';
	beforeAll(async () => {
		month = await openMonth(story);
		await post(month, month.files().slice(0, -1));
		const items = [...(await amazonItems(month)), { json: failed }];
		html = (await reportOn(month, items, { output: 'page' })).html;
		browser = await openBrowser();
	}, 240_000);
	afterAll(async () => {
		await browser.close();
		await month.close();
	});

	const open = async (colorScheme: 'light' | 'dark', width = 1100): Promise<Page> => {
		const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
		await page.setContent(html);
		return page;
	};

	it.each(['light', 'dark'] as const)('has no accessibility error, %s', async (scheme) => {
		const page = await open(scheme);
		await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
		const found = (await page.evaluate('axe.run()')) as AxeResults;
		expect(axe.version).toBe(found.testEngine.version);
		const errors = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		expect(errors).toEqual([]);
		await picture(page, `month-end-${scheme}`);
	});

	it('tells a screen reader what each chart shows, and gives its figures as a table', async () => {
		const page = await open('light');
		const charts = page.getByRole('img');
		expect(await charts.count()).toBeGreaterThan(1);
		const first = page.getByRole('img', { name: /From gross sales to payout, USD/ });
		expect(await first.locator('desc').textContent()).toMatch(/Gross sales .*Paid out/);
		await page.getByRole('region', { name: 'Settlements' }).getByRole('table').waitFor();
	});

	it('fits a telephone: only tables are wider than it, and they move by themselves', async () => {
		const page = await open('light', 380);
		const widest = await page.evaluate('document.documentElement.scrollWidth');
		expect(widest).toBeLessThanOrEqual(380);
	});

	it('fits on paper', async () => {
		const page = await open('light');
		const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		await mkdir('.demo', { recursive: true });
		await writeFile('.demo/month-end.pdf', pdf);
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 1032, height: 700 });
		// 297 mm less margins of 12 mm at 96 dots an inch.
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1032);
	});
});

/** For a person to look at. */
async function picture(page: Page, name: string): Promise<void> {
	await mkdir('.demo', { recursive: true });
	await page.screenshot({ path: `.demo/${name}.png`, fullPage: true });
}
