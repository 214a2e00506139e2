import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { deleteSubscription } from '../../../clients/sellingPartner/api/subscriptions';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredField, requiredText } from '../../panel/requiredText';
import { notificationField } from './notificationField';

const idField = requiredField(
	'Subscription ID',
	'subscriptionId',
	'7fcacc7e-727b-11e9-8848-1681be663d3e',
);

export const remove: Operation = {
	description: shownFor('subscription', ['delete'], [notificationField, idField]),
	run: perItem(async (ctx, item) => {
		const notificationType = requiredText(ctx, item, notificationField);
		const subscriptionId = requiredText(ctx, item, idField);
		await deleteSubscription(createSellingPartner(ctx), notificationType, subscriptionId);
		return [{ json: { notificationType, subscriptionId, deleted: true } }];
	}),
};
