import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { createOnce } from '../http/createOnce';
import { firstOf, get, list } from '../http/paging';
import {
	createSubscriptionEndpoint,
	deleteSubscriptionEndpoint,
	getSubscriptions,
} from './notifications';

export interface SubscriptionWish extends IDataObject {
	destinationId: string;
	payloadVersion: string;
}

export const createSubscription = async (
	amazon: SellingPartner,
	notificationType: string,
	body: SubscriptionWish,
) =>
	await createOnce<IDataObject>(amazon, {
		create: async () =>
			await get(amazon, createSubscriptionEndpoint, {
				ids: { notificationType },
				body,
				subject: `subscription to ${notificationType}`,
			}),
		find: async () => {
			const all = await firstOf(listSubscriptions(amazon, notificationType), Infinity);
			return all.find(
				(one) =>
					one.destinationId === body.destinationId && one.payloadVersion === body.payloadVersion,
			);
		},
	});

export const listSubscriptions = (amazon: SellingPartner, notificationType: string) =>
	list(amazon, getSubscriptions, {
		query: { notificationTypes: [notificationType] },
		subject: `list of subscriptions to ${notificationType}`,
	});

export const deleteSubscription = async (
	amazon: SellingPartner,
	notificationType: string,
	subscriptionId: string,
) => {
	const subject = `subscription ${subscriptionId}`;
	const ids = { notificationType, subscriptionId };
	await amazon.ask(deleteSubscriptionEndpoint, { ids, subject });
};
