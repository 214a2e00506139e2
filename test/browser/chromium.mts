import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
	process.env.CHROMIUM ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser on this machine; undefined where there is none (the variable CHROMIUM names another place). */
export const browserPath = places.find((path) => path !== '' && existsSync(path));

/** Without these, Chromium asks hosts of its own that no test needs. */
// prettier-ignore
const quiet = [
	'--disable-background-networking', '--disable-component-update', '--disable-sync',
	'--disable-quic', '--disable-gpu', '--no-first-run', '--force-color-profile=srgb',
];

export async function openBrowser(): Promise<Browser> {
	if (!browserPath) throw new Error('No Chromium or Chrome was found; set CHROMIUM to its path.');
	const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
	return await chromium.launch({ executablePath: browserPath, args });
}
