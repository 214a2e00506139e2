import { randomUUID } from 'node:crypto';
import type { Call } from '../operation.mts';
import { jsonBody } from '../parameters.mts';
import { conflict, invalidInput } from '../refusals.mts';

interface Resource {
	sqs?: { arn: string };
	eventBridge?: { name: string; region: string; accountId: string };
}

export interface Destination {
	name: string;
	destinationId: string;
	resource: Resource;
}

/** A queue or an event bus; a queue twice is refused (409 is in the model; that it means this is assumed). */
export function newDestination(call: Call, all: Map<string, Destination>): Destination {
	const { name, resourceSpecification } = jsonBody(call);
	if (typeof name !== 'string' || name === '') throw invalidInput('Invalid input');
	const resource = resourceOf(resourceSpecification);
	const isTaken = [...all.values()].some(
		(one) => JSON.stringify(one.resource) === JSON.stringify(resource),
	);
	if (isTaken) throw conflict('The destination already exists.');
	const destination = { name, destinationId: randomUUID(), resource };
	all.set(destination.destinationId, destination);
	return destination;
}

// Names of queues: notifications.json, SqsResource. FIFO is not taken:
// developer-docs.amazon.com/sp-api set-up-notifications-amazon-sqs.
const queue = /^arn:aws:sqs:\S+:\d+:(?!\S*\.fifo$)\S+$/;

interface Specification {
	sqs?: { arn?: unknown };
	eventBridge?: { region?: unknown; accountId?: unknown };
}

function resourceOf(specification: unknown): Resource {
	const { sqs, eventBridge } = (specification ?? {}) as Specification;
	if (typeof sqs?.arn === 'string' && queue.test(sqs.arn)) return { sqs: { arn: sqs.arn } };
	const { region, accountId } = eventBridge ?? {};
	if (typeof region !== 'string' || typeof accountId !== 'string')
		throw invalidInput('Invalid input');
	const name = `aws.partner/sellingpartnerapi.amazon.com/${accountId}/${randomUUID()}`;
	return { eventBridge: { name, region, accountId } };
}
