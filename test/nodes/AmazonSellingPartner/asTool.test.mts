// The Amazon node as a tool of an AI agent: it reads at once, and changes nothing by itself.
import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import {
	startSellingPartner,
	type SellingPartnerSimulator,
} from '../../simulators/sellingPartner/index.mts';
import { executeNode } from '../../support/executeNode.mts';
import { credentialFor } from '../clients/sellingPartner/n8n.mts';

let amazon: SellingPartnerSimulator;
beforeEach(async () => {
	amazon = await startSellingPartner({ speed: 1000 });
});
afterEach(async () => await amazon.close());

async function codeOf(asTool: 'supplied' | 'step' | 'agent' | undefined, parameters: IDataObject) {
	const [item] = await executeNode(new AmazonSellingPartner(), {
		parameters,
		credentials: { amazonSellingPartnerOAuth2Api: credentialFor(amazon) },
		onError: 'continueErrorOutput',
		asTool,
	});
	return (item?.json.details as IDataObject | undefined)?.code;
}

const changes: IDataObject[] = [
	{
		resource: 'destination',
		operation: 'create',
		name: 'Queue',
		kind: 'sqs',
		arn: 'arn:aws:sqs:us-east-2:444455556666:queue1',
	},
	{ resource: 'destination', operation: 'delete', destinationId: '1' },
	{
		resource: 'subscription',
		operation: 'create',
		notificationType: 'ORDER_CHANGE',
		destinationId: '1',
		payloadVersion: '1.0',
	},
	{
		resource: 'subscription',
		operation: 'delete',
		notificationType: 'ORDER_CHANGE',
		subscriptionId: '1',
	},
];

describe.each(['supplied', 'step', 'agent'] as const)('as a tool of an AI agent (%s)', (way) => {
	it.each(changes)('$resource:$operation needs a person', async (parameters) => {
		expect(await codeOf(way, parameters)).toBe('needsAPerson');
		expect(amazon.requests).toEqual([]);
	});

	it('is not held back where the user allows it', async () => {
		const [, remove = {}] = changes;
		expect(await codeOf(way, { ...remove, allowChanges: true })).not.toBe('needsAPerson');
	});
});

it('a person is not held back', async () => {
	expect(await codeOf(undefined, changes[1] ?? {})).not.toBe('needsAPerson');
});
