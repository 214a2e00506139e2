import { collections } from '../../../clients/zohoBooks/collections';
import { restResource } from '../../rest/restResource';

/** Only read: https://www.zoho.com/books/api/v3/taxes/ */
export const tax = restResource({
	key: 'tax',
	name: 'Tax',
	title: 'a tax',
	plural: 'taxes',
	collection: collections.taxes,
	record: 'tax',
	operations: ['get', 'getAll'],
	// prettier-ignore
	simple: ['tax_id', 'tax_name', 'tax_percentage', 'tax_type', 'tax_authority_name', 'is_default_tax', 'tax_account_id'],
});
