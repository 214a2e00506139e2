import type { Browser } from 'playwright-core';

/**
 * How far two pictures are apart, from 0 to 1: the mean difference of their pixels once both are scaled
 * down so far that fonts, dates and port numbers no longer show, but what stands where does.
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
	const [width, height] = [96, 60];
	const scaled = await Promise.all(
		pictures.map(async (base64) => {
			const image = new Image();
			image.src = `data:image/png;base64,${base64}`;
			await image.decode();
			const canvas = Object.assign(document.createElement('canvas'), { width, height });
			const context = canvas.getContext('2d');
			if (context) context.imageSmoothingQuality = 'high';
			context?.drawImage(image, 0, 0, width, height);
			return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(1);
		}),
	);
	const [left = new Uint8ClampedArray(1), right = new Uint8ClampedArray(1)] = scaled;
	const total = left.reduce((sum, value, index) => sum + Math.abs(value - (right[index] ?? 0)), 0);
	return total / left.length / 255;
}
