import { collections } from '../../../clients/zohoBooks/collections';
import { check } from './check.operation';
import { restResource } from '../../rest/restResource';

/** https://www.zoho.com/books/api/v3/organizations/ */
export const organization = restResource({
	key: 'organization',
	name: 'Organization',
	title: 'an organization',
	plural: 'organizations',
	collection: collections.organizations,
	record: 'organization',
	operations: ['getAll'],
	ownOperations: [check],
	// prettier-ignore
	simple: ['organization_id', 'name', 'is_default_org', 'currency_code', 'time_zone', 'plan_name', 'is_org_active'],
});
