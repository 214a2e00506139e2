import { readFile } from 'node:fs/promises';
import { OWNER } from '../n8n/api.mts';
import { Installation } from '../whole/installation.mts';
import { openBrowser } from './chromium.mts';
import { Editor } from './editor.mts';

const SYNTHETIC = new URL('../fixtures/settlements/synthetic-us-v2.txt', import.meta.url);

/** An n8n that has posted one synthetic settlement and refused another, which lacks its last row. */
export async function openSetting() {
	const installation = await Installation.open();
	const text = await readFile(SYNTHETIC, 'utf8');
	const torn = text.trimEnd().replace(/\n[^\n]*$/, '\n');
	const files = [text, torn.replaceAll('29900000001', '29900000002')];
	for (const [index, file] of files.entries()) {
		const fileName = `synthetic-${index}.txt`;
		installation.amazon.addSettlementFile({ fileName, bytes: Buffer.from(file) });
	}
	await installation.poll();
	const browser = await openBrowser();
	const editor = await Editor.open(browser, installation.n8n.url, OWNER);
	const close = async () => {
		await browser.close();
		await installation.close();
	};
	return { installation, browser, editor, close };
}
