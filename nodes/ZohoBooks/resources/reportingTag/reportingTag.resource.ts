import { collections } from '../../../clients/zohoBooks/collections';
import { restResource } from '../../rest/restResource';

/**
 * Only read: https://www.zoho.com/books/api/v3/reporting-tags/. The call is in no public model of
 * Zoho Books.
 */
export const reportingTag = restResource({
	key: 'reportingTag',
	name: 'Reporting Tag',
	title: 'a reporting tag',
	plural: 'reporting tags',
	collection: collections.reportingTags,
	record: 'reporting_tag',
	operations: ['getAll'],
	simple: ['tag_id', 'tag_name', 'description', 'is_mandatory', 'status'],
});
