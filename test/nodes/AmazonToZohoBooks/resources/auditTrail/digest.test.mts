import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { executeNode } from '../../../../support/executeNode.mts';

const posted = {
	key: 'journal:1',
	kind: 'journal',
	status: 'posted',
	record: 'AMZ-S-29900000077-202605',
	currency: 'USD',
	journalTotal: '85.79',
	postedAt: '2026-05-19T18:00:00.000Z',
};

const run = async (parameters: IDataObject): Promise<IDataObject[]> => {
	const items = await executeNode(new AmazonToZohoBooks(), {
		parameters: {
			resource: 'auditTrail',
			operation: 'digest',
			rows: [posted],
			asOf: '2026-05-20T06:00:00.000Z',
			...parameters,
		},
		items: [{ json: {} }],
		credentials: {},
	});
	return items.map(({ json }) => json);
};

describe('Audit Trail: Write a Digest', () => {
	it('gives one message, with its counts and sums', async () => {
		expect(await run({})).toMatchObject([
			{
				subject: 'Amazon to Zoho Books, 2026-05-20: 0 failed, 1 journal posted',
				text: expect.stringContaining('AMZ-S-29900000077-202605'),
				html: expect.stringContaining('AMZ-S-29900000077-202605'),
				posted: 1,
				failed: 0,
				sums: [{ currency: 'USD', count: 1, amount: '85.79' }],
			},
		]);
	});

	it('gives no item where nothing was, unless the user wants it', async () => {
		expect(await run({ hoursBack: 2 })).toEqual([]);
		expect(await run({ hoursBack: 2, sendEmpty: true })).toMatchObject([{ posted: 0, failed: 0 }]);
	});
});
