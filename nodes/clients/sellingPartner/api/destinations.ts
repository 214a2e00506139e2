import type { IDataObject } from 'n8n-workflow';
import type { SellingPartner } from '../client';
import { createOnce } from '../http/createOnce';
import { get, listAtOnce } from '../http/paging';
import {
	createDestinationEndpoint,
	deleteDestinationEndpoint,
	getDestinations,
} from './notifications';

/** Where notifications are to go: an SQS queue, or an EventBridge bus. */
export interface DestinationResource extends IDataObject {
	sqs?: { arn: string };
	eventBridge?: { accountId: string; region: string };
}

export const createDestination = async (
	amazon: SellingPartner,
	name: string,
	resourceSpecification: DestinationResource,
) =>
	await createOnce<IDataObject>(amazon, {
		create: async () =>
			await get(amazon, createDestinationEndpoint, {
				body: { name, resourceSpecification },
				subject: `destination ${name}`,
			}),
		find: async () =>
			(await listDestinations<Destination>(amazon)).find(
				(one) => one.name === name && isSameResource(one.resource ?? {}, resourceSpecification),
			),
	});

interface Destination extends IDataObject {
	name?: string;
	resource?: DestinationResource;
}

/** Amazon adds a name to an event bus, and nulls. */
const isSameResource = (made: DestinationResource, { sqs, eventBridge }: DestinationResource) =>
	sqs
		? made.sqs?.arn === sqs.arn
		: made.eventBridge?.accountId === eventBridge?.accountId &&
			made.eventBridge?.region === eventBridge?.region;

export const listDestinations = async <T = IDataObject>(amazon: SellingPartner) =>
	await listAtOnce<T>(amazon, getDestinations, { subject: 'list of destinations' });

export const deleteDestination = async (amazon: SellingPartner, destinationId: string) => {
	const subject = `destination ${destinationId}`;
	await amazon.ask(deleteDestinationEndpoint, { ids: { destinationId }, subject });
};
