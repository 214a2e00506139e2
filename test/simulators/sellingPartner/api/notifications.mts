import { randomUUID } from 'node:crypto';
import type { ApiTable, Call } from '../operation.mts';
import { Pages, tokenField } from '../paging.mts';
import { jsonBody, list, wholeNumber } from '../parameters.mts';
import { conflict, invalidInput, notFound } from '../refusals.mts';
import { notificationsScope as scope } from '../signIn.mts';
import type { World } from '../world.mts';
import { newDestination } from './destinations.mts';

const path = '/notifications/v1';
const plan = { rate: 1, burst: 5 };

export interface Subscription {
	subscriptionId: string;
	payloadVersion: string;
	destinationId: string;
	processingDirective?: unknown;
}

export interface NamedSubscription {
	type: string;
	subscription: Subscription;
}

/** Notifications API v1; rules from the official model notifications.json: which need the grantless token too. */
export function notifications(world: World): ApiTable {
	const { now, destinations, subscriptions } = world;
	const pages = new Pages<Subscription>({ now, tokenName: 'nextToken' });
	const destination = ({ ids }: Call) => kept(destinations.get(ids.destinationId ?? ''));
	const byId = ({ ids }: Call) => kept(subscriptions.get(ids.subscriptionId ?? '')).subscription;
	const ofType = (type = '') =>
		[...subscriptions.values()].filter((one) => one.type === type).map((one) => one.subscription);
	// prettier-ignore
	return {
		createDestination: { ...plan, scope, method: 'POST', path: `${path}/destinations`, answer: (call) => ({ payload: newDestination(call, destinations) }) },
		getDestinations: { ...plan, scope, method: 'GET', path: `${path}/destinations`, answer: () => ({ payload: [...destinations.values()] }) },
		getDestination: { ...plan, scope, method: 'GET', path: `${path}/destinations/:destinationId`, answer: (call) => ({ payload: destination(call) }) },
		deleteDestination: { ...plan, scope, method: 'DELETE', path: `${path}/destinations/:destinationId`, answer: (call) => removeDestination(world, destination(call).destinationId) },
		createSubscription: { ...plan, method: 'POST', path: `${path}/subscriptions/:notificationType`, answer: (call) => ({ payload: subscribe(call, world) }) },
		getSubscription: { ...plan, method: 'GET', path: `${path}/subscriptions/:notificationType`, answer: ({ ids }) => ({ payload: kept(ofType(ids.notificationType).at(-1)) }) },
		getSubscriptionById: { ...plan, scope, method: 'GET', path: `${path}/subscriptions/:notificationType/:subscriptionId`, answer: (call) => ({ payload: byId(call) }) },
		deleteSubscriptionById: { ...plan, scope, method: 'DELETE', path: `${path}/subscriptions/:notificationType/:subscriptionId`, answer: (call) => removeSubscription(world, byId(call).subscriptionId) },
		getSubscriptions: {
			...plan, method: 'GET', path: `${path}/subscriptions`,
			answer: (call) => {
				const [type] = list(call, 'notificationTypes', 1) ?? [];
				if (type === undefined) throw invalidInput('Invalid input');
				const { items, nextToken } = pages.page(call, wholeNumber(call, 'pageSize', 30, 100) ?? 30, () => ofType(type));
				return { payload: { subscriptions: items, ...tokenField('nextToken', nextToken) } };
			},
		},
	};
}

// The words are assumed.
function kept<Value>(found: Value | undefined): Value {
	if (found === undefined) throw notFound('The resource specified was not found.');
	return found;
}

/** One for each type and version; to a destination that exists (409 and 404 are in the model). */
function subscribe(call: Call, { destinations, subscriptions }: World): Subscription {
	const { payloadVersion, destinationId, processingDirective } = jsonBody(call);
	if (typeof payloadVersion !== 'string' || typeof destinationId !== 'string') {
		throw invalidInput('Invalid input');
	}
	kept(destinations.get(destinationId));
	const type = call.ids.notificationType ?? '';
	const isTaken = [...subscriptions.values()].some(
		(one) => one.type === type && one.subscription.payloadVersion === payloadVersion,
	);
	if (isTaken) throw conflict('A subscription already exists for this notification type.');
	const subscriptionId = randomUUID();
	const subscription = { subscriptionId, payloadVersion, destinationId };
	const whole =
		processingDirective === undefined ? subscription : { ...subscription, processingDirective };
	subscriptions.set(subscriptionId, { type, subscription: whole });
	return whole;
}

/** One that a subscription still uses is kept: 409 (assumed). */
function removeDestination({ destinations, subscriptions }: World, id: string) {
	const isUsed = [...subscriptions.values()].some((one) => one.subscription.destinationId === id);
	if (isUsed) throw conflict('The destination is used by a subscription.');
	destinations.delete(id);
	return {};
}

function removeSubscription({ subscriptions }: World, id: string) {
	subscriptions.delete(id);
	return {};
}
