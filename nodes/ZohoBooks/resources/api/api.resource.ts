import { operationList } from '../../rest/panel';
import type { ZohoResource } from '../../rest/restResource';
import { request } from './request.operation';

/** What no other resource does: https://www.zoho.com/books/api/v3/ */
export const api: ZohoResource = {
	key: 'api',
	name: 'API',
	hint: 'Any other endpoint of Zoho Books',
	description: [
		{
			...operationList('api', [
				{
					name: 'Request',
					value: 'request',
					action: 'Make a request',
					description: 'Ask any endpoint, with the same sign-in, organization, limits and errors',
				},
			]),
			default: 'request',
		},
		...request.description,
	],
	operations: { request },
};
