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
