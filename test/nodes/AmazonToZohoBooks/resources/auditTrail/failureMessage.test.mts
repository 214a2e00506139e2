import type { IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { executeNode } from '../../../../support/executeNode.mts';

const run = async (told: IDataObject, rows: IDataObject[] = []) =>
	await executeNode(new AmazonToZohoBooks(), {
		parameters: {
			resource: 'auditTrail',
			operation: 'failureMessage',
			rows,
			failedWorkflow: 'Settlements',
			...told,
		},
		items: [{ json: {} }],
		credentials: {},
	});

const executionLink = 'http://127.0.0.1:5678/workflow/1/executions/7';

it('Audit Trail: Write a Failure Message gives one message of an execution', async () => {
	const told = { cause: 'Zoho Books is down.', nextStep: 'Wait.', executionLink };
	const [item, ...others] = await run(told);
	expect(others).toEqual([]);
	expect(item?.json).toEqual({
		subject: 'Amazon to Zoho Books failed: Zoho Books is down.',
		text: `Zoho Books is down.\nWhat to do: Wait.\n\nWorkflow: Settlements\nExecution: ${executionLink}`,
		html: expect.stringContaining(`<a href="${executionLink}">`) as string,
		failed: 0,
		workflow: 'Settlements',
		executionLink,
	});
});

it('of a trigger that could not start one, and of one that n8n lost', async () => {
	const [poll] = await run({ cause: 'Signed out.', executionLink: undefined });
	expect(poll?.json).toMatchObject({ text: 'Signed out.\n\nWorkflow: Settlements' });
	const [lost] = await run({ cause: undefined, executionLink });
	expect(lost?.json.subject).toContain('The execution was interrupted.');
});

it('of its records, where the audit trail has them', async () => {
	const row = { key: 'report:1', status: 'failed', record: '29900000001', cause: 'Torn.' };
	const [item] = await run({ cause: '1 of 3 records was not posted.', executionLink }, [row]);
	expect(item?.json).toMatchObject({
		failed: 1,
		text: expect.stringMatching(/^Torn\.\nRecord: 29900000001\n\n/) as string,
	});
});
