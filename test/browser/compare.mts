import type { Browser } from 'playwright-core';

/**
 * How far two pictures are apart, from 0 to 1: the share of their parts that clearly differ, once both are
 * scaled down so far that dates and port numbers no longer show, but the lines of a panel still do.
 */
export async function difference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
	const page = await browser.newPage();
	try {
		return await page.evaluate(apart, [one.toString('base64'), other.toString('base64')]);
	} finally {
		await page.close();
	}
}

/** Runs in the browser. */
async function apart(pictures: string[]): Promise<number> {
	const [width, height, clearly] = [144, 90, 10];
	const scaled = await Promise.all(
		pictures.map(async (base64) => {
			const image = new Image();
			image.src = `data:image/png;base64,${base64}`;
			await image.decode();
			const canvas = Object.assign(document.createElement('canvas'), { width, height });
			const context = canvas.getContext('2d');
			if (!context) throw new Error('The browser has no canvas.');
			context.imageSmoothingQuality = 'high';
			context.drawImage(image, 0, 0, width, height);
			return context.getImageData(0, 0, width, height).data;
		}),
	);
	const [left, right] = scaled;
	const differs = left?.filter((value, index) => Math.abs(value - (right?.[index] ?? 0)) > clearly);
	return (differs?.length ?? 0) / (width * height * 4);
}
