import { collections } from '../../../clients/zohoBooks/collections';
import { restResource } from '../../rest/restResource';

/** Only read: https://www.zoho.com/books/api/v3/locations/ */
export const location = restResource({
	key: 'location',
	name: 'Location',
	hint: 'A branch or a warehouse',
	title: 'a location',
	plural: 'locations',
	collection: collections.locations,
	record: 'location',
	operations: ['getAll'],
	simple: ['location_id', 'location_name', 'type', 'email', 'phone', 'parent_location_id'],
});
