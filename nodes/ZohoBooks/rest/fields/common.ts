import { choice } from './choice';
import type { Field } from './field';
import { pick } from './pick';
import { group, rows } from './rows';
import { text } from './text';

/** Zoho accepts these keys for every address: https://www.zoho.com/books/api/v3/contacts/ */
export const address = (displayName: string, key: string): Field =>
	group(displayName, key, 'Address', [
		text('Attention', 'attention', 'The person or department it is for'),
		text('City', 'city'),
		text('Country', 'country'),
		text('Phone', 'phone'),
		text('State', 'state'),
		text('Street', 'address'),
		text('Street (Second Line)', 'street2'),
		text('ZIP or Postal Code', 'zip'),
	]);

export const tags = rows('Reporting Tags', 'tags', 'Reporting Tag', [
	pick('Tag', 'tag_id', 'reportingTags'),
	pick('Tag Option', 'tag_option_id', 'reportingTagOptions', 'One of the options of the tag'),
]);

/** Of records that can be switched off instead of deleted. */
export const activation = {
	activate: { name: 'Activate', path: '/active' },
	deactivate: { name: 'Deactivate', path: '/inactive' },
};

export const activeFilter = choice('Status', 'filter_by', {
	'Status.Active': 'Active',
	'Status.All': 'All',
	'Status.Inactive': 'Inactive',
});
