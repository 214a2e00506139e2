import { choice } from './choice';
import type { Field } from './field';
import { whole } from './number';
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

const value = text('Value', 'value');

/** They have a call of their own to be updated by, so an update of others is taken to keep them (assumed). */
const ownFields = { description: 'Your own fields of Zoho Books', isReplaced: false } as const;

/** Custom fields are named by their place (1 to 10) in contacts and bills. */
export const customFields = rows(
	'Custom Fields',
	'custom_fields',
	'Custom Field',
	[
		whole('Number of the Field', 'index', 'Place of the custom field in Zoho Books: 1 to 10'),
		value,
	],
	ownFields,
);

/** Custom fields of items are named by their id. */
export const customFieldsById = rows(
	'Custom Fields',
	'custom_fields',
	'Custom Field',
	[text('Field ID', 'customfield_id', 'The ID of the custom field in Zoho Books'), value],
	ownFields,
);

/** Custom fields of payments are named by their label. */
export const customFieldsByLabel = rows(
	'Custom Fields',
	'custom_fields',
	'Custom Field',
	[text('Label', 'label', 'The name of the custom field in Zoho Books'), value],
	ownFields,
);

export const tags = rows('Reporting Tags', 'tags', 'Reporting Tag', [
	pick('Tag', 'tag_id', 'reportingTags'),
	pick('Option', 'tag_option_id', 'reportingTagOptions', 'One of the options of the tag'),
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
