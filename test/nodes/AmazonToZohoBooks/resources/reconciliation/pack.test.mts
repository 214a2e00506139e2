import { writeFile, mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import { amazonItems, day, month, openMonth, post, quick, type OpenMonth } from './monthEnd.mts';

/** Synthetic. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: day(-6) },
	...[-3, 3, 12].map((at, index): StoryEvent => ({
		kind: 'order',
		id: `111-0000001-000000${index}`,
		at: day(at),
		items: [
			{
				sku: 'SKU-1',
				charges: { principal: '400.00', commission: '-60.00', fulfillmentFee: '-25.10' },
			},
		],
	})),
];

let all: OpenMonth;
beforeAll(async () => {
	all = await openMonth(story);
	await post(all, all.files());
});
afterAll(async () => await all.close());

describe('the month-end pack', () => {
	it('is a PDF file that is attached to the month’s last journal', async () => {
		const [pack] = await all.run(await amazonItems(all), {
			resource: 'reconciliation',
			operation: 'report',
			output: 'pdf',
			month,
			options: quick,
		});
		const { mimeType, fileName, data = '' } = pack?.binary?.data ?? {};
		expect([mimeType, fileName]).toEqual(['application/pdf', `amazon-month-end-${month}.pdf`]);
		await mkdir('.demo', { recursive: true });
		await writeFile('.demo/month-end-pack.pdf', Buffer.from(data, 'base64'));
		const last = all.books.sim.journals().at(-1);
		expect(pack?.json).toMatchObject({
			journalId: last?.journal_id,
			journal: last?.reference_number,
		});
		const [attached] = await all.books.run({
			parameters: {
				resource: 'journal',
				operation: 'attach',
				journalId: '={{ $json.journalId }}',
			},
			items: pack ? [pack] : [],
		});
		expect(attached?.json).toMatchObject({ file: `amazon-month-end-${month}.pdf` });
	});
});
