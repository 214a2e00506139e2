import type { IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { executeNode } from '../../../../support/executeNode.mts';

const row = {
	key: 'AMZ-S-29900000077-202405',
	organizationId: '10',
	kind: 'journal',
	status: 'posted',
	part: '2024-05',
	currency: 'USD',
	journalTotal: '85.79',
	postedAt: '2024-05-19T18:00:00.000Z',
	lastAttempt: '2024-05-19T18:00:00.000Z',
};

const run = async (parameters: IDataObject) =>
	await executeNode(new AmazonToZohoBooks(), {
		parameters: {
			resource: 'auditTrail',
			operation: 'condense',
			rows: [row],
			asOf: '2026-05-20T06:00:00.000Z',
			...parameters,
		},
		items: [{ json: {} }],
		credentials: {},
	});

it('Audit Trail: Condense Old Rows gives one item per month, and the rows that it stands for', async () => {
	const [item, ...others] = await run({ monthsToKeep: 24 });
	expect(others).toEqual([]);
	expect(item?.json).toMatchObject({
		key: 'month:2024-05',
		organizationId: '10',
		journalTotal: 'USD 85.79',
		condensed: [{ organizationId: '10', key: row.key }],
	});
	expect(await run({ monthsToKeep: 25 })).toEqual([]);
});

it('refuses to keep less than what is looked up for orders that Amazon held back', async () => {
	await expect(run({ monthsToKeep: 13 })).rejects.toThrow('13 months only');
});
