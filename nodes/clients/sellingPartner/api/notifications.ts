import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { get, list, listAtOnce } from '../http/paging';
import type { Endpoint, ListEndpoint } from './endpoint';

/** Notifications API v1: https://developer-docs.amazon.com/sp-api/docs/notifications-api-v1-reference */
const root = '/notifications/v1';
const plan = {
	rate: 1,
	burst: 5,
	role: 'the roles of the notification types',
};

export const createDestinationEndpoint: Endpoint = {
	operation: 'createDestination',
	method: 'POST',
	path: `${root}/destinations`,
	...plan,
	grantless: true,
	holds: 'payload',
};

export const getDestinations: Endpoint = {
	operation: 'getDestinations',
	method: 'GET',
	path: `${root}/destinations`,
	...plan,
	grantless: true,
	holds: 'payload',
};

export const deleteDestinationEndpoint: Endpoint = {
	operation: 'deleteDestination',
	method: 'DELETE',
	path: `${root}/destinations/{destinationId}`,
	...plan,
	grantless: true,
	holds: '',
};

export const createSubscriptionEndpoint: Endpoint = {
	operation: 'createSubscription',
	method: 'POST',
	path: `${root}/subscriptions/{notificationType}`,
	...plan,
	holds: 'payload',
};

export const getSubscriptions: ListEndpoint = {
	operation: 'getSubscriptions',
	method: 'GET',
	path: `${root}/subscriptions`,
	...plan,
	holds: 'payload.subscriptions',
	next: 'payload.nextToken',
	token: 'nextToken',
};

export const deleteSubscriptionEndpoint: Endpoint = {
	operation: 'deleteSubscriptionById',
	method: 'DELETE',
	path: `${root}/subscriptions/{notificationType}/{subscriptionId}`,
	...plan,
	grantless: true,
	holds: '',
};

export const createDestination = async (
	amazon: SellingPartner,
	name: string,
	resourceSpecification: IDataObject,
) =>
	await get(amazon, createDestinationEndpoint, {
		body: { name, resourceSpecification },
		subject: `destination ${name}`,
	});

export const listDestinations = async (amazon: SellingPartner) =>
	await listAtOnce(amazon, getDestinations, { subject: 'list of destinations' });

export const deleteDestination = async (amazon: SellingPartner, destinationId: string) => {
	const subject = `destination ${destinationId}`;
	await amazon.ask(deleteDestinationEndpoint, { ids: { destinationId }, subject });
};

export const createSubscription = async (
	amazon: SellingPartner,
	notificationType: string,
	body: IDataObject,
) =>
	await get(amazon, createSubscriptionEndpoint, {
		ids: { notificationType },
		body,
		subject: `subscription to ${notificationType}`,
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
