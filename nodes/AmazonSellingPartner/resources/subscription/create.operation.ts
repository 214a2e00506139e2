import type { INodeProperties } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { createSubscription } from '../../../clients/sellingPartner/api/subscriptions';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { jsonOf } from '../../panel/jsonField';
import { requiredField, requiredText } from '../../panel/requiredText';
import { notificationField } from './notificationField';

const destinationField = requiredField(
	'Destination ID',
	'destinationId',
	'3acafc7e-121b-1329-8ae8-1571be663aa2',
);

const versionField: INodeProperties = {
	...requiredField('Payload Version', 'payloadVersion', '1.0'),
	default: '1.0',
};

const directiveField: INodeProperties = {
	displayName: 'Processing Directive',
	name: 'processingDirective',
	type: 'json',
	default: '{}',
	description: "Amazon's filter for the notifications, as a JSON object; empty sends all of them",
};

export const create: Operation = {
	description: shownFor(
		'subscription',
		['create'],
		[notificationField, destinationField, versionField, directiveField],
	),
	run: perItem(async (ctx, item) => {
		const directive = jsonOf(ctx, item, 'processingDirective');
		const body = {
			destinationId: requiredText(ctx, item, destinationField),
			payloadVersion: requiredText(ctx, item, versionField),
			...(Object.keys(directive).length > 0 && { processingDirective: directive }),
		};
		const type = requiredText(ctx, item, notificationField);
		return [{ json: await createSubscription(createSellingPartner(ctx), type, body) }];
	}),
};
