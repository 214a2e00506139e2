import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import {
	createDestination,
	type DestinationResource,
} from '../../../clients/sellingPartner/api/destinations';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredField, requiredText } from '../../panel/requiredText';

const nameField = requiredField('Name', 'name', 'my-queue');

const kindField: INodeProperties = {
	displayName: 'Send To',
	name: 'kind',
	type: 'options',
	default: 'sqs',
	options: [
		{ name: 'Amazon EventBridge', value: 'eventBridge' },
		{ name: 'Amazon SQS Queue', value: 'sqs', description: 'A standard queue, not FIFO' },
	],
};

const shownWith = (field: INodeProperties, kind: string): INodeProperties => ({
	...field,
	displayOptions: { show: { kind: [kind] } },
});

const arnField = shownWith(
	requiredField('Queue ARN', 'arn', 'arn:aws:sqs:eu-west-1:123456789012:my-queue'),
	'sqs',
);
const accountField = shownWith(
	requiredField('AWS Account ID', 'accountId', '123456789012'),
	'eventBridge',
);
const regionField = shownWith(requiredField('AWS Region', 'region', 'eu-west-1'), 'eventBridge');

export const create: Operation = {
	description: shownFor(
		'destination',
		['create'],
		[nameField, kindField, arnField, accountField, regionField],
	),
	run: perItem(async (ctx, item) => {
		const name = requiredText(ctx, item, nameField);
		const json = await createDestination(createSellingPartner(ctx), name, resourceOf(ctx, item));
		return [{ json }];
	}),
};

const resourceOf = (ctx: IExecuteFunctions, item: number): DestinationResource =>
	ctx.getNodeParameter('kind', item, 'sqs') === 'sqs'
		? { sqs: { arn: requiredText(ctx, item, arnField) } }
		: {
				eventBridge: {
					accountId: requiredText(ctx, item, accountField),
					region: requiredText(ctx, item, regionField),
				},
			};
