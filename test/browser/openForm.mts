import type { Page } from 'playwright-core';

/** A form that needs a log-in asks once whether the workflow may run under it. */
export async function openForm(page: Page, url: string): Promise<void> {
	await page.goto(url);
	const allow = page.getByRole('button', { name: 'Allow access' });
	const submit = page.locator('form');
	await allow.or(submit).first().waitFor();
	if (await allow.isVisible()) await allow.click();
	await submit.first().waitFor();
}
