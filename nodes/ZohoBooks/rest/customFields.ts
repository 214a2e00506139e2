import { labelOf, type Collection } from '../../clients/zohoBooks/collections';
import { unusable, type Field } from './fields/field';
import { pick } from './fields/pick';
import { rows } from './fields/rows';
import { text } from './fields/text';
import type { Table } from './table';

/** How requests name a custom field: contacts and bills by its place (1 to 10), items by its id, payments by its label. */
export type CustomFieldKey = 'index' | 'customfield_id' | 'label';

const labels: Readonly<Record<CustomFieldKey, string>> = {
	customfield_id: 'By ID',
	index: 'By Place',
	label: 'By Name',
};

/** The custom fields of a record: those of the resource are picked from a list. */
export const customFieldsOf = (resource: string, key: CustomFieldKey): Field =>
	rows(
		'Custom Fields',
		'custom_fields',
		'Custom Field',
		[named(resource, key), text('Value', 'value')],
		// They have a call of their own to be updated by, so an update of others is taken to keep them (assumed).
		{ description: 'Your own fields of Zoho Books', isReplaced: false },
	);

/** A picked field; a place goes to Zoho as a number. */
function named(resource: string, key: CustomFieldKey): Field {
	const field = pick('Field', key, `${resource}CustomFields`, 'The custom field in Zoho Books');
	const [list = {}, byHand = {}] = field.panel.modes ?? [];
	const placeholder = {
		customfield_id: 'e.g. 460000000639129',
		index: 'e.g. 1',
		label: 'e.g. Order',
	}[key];
	const modes = [list, { ...byHand, displayName: labels[key], placeholder }];
	return {
		...field,
		panel: { ...field.panel, modes: modes as typeof field.panel.modes },
		toZoho: (given) => {
			const value = field.toZoho(given);
			if (key !== 'index' || value === undefined) return value;
			if (/^\d{1,3}$/.test(String(value))) return Number(value);
			throw unusable('Field', value, 'Give the place of the custom field: 1 to 10.');
		},
	};
}

/** The unique custom field by which Zoho finds a record, and its value. */
export const uniqueFields = ({ key }: Table): readonly [Field, Field] => {
	const field = pick(
		'Unique Field',
		'uniqueField',
		`${key}UniqueFields`,
		'A custom field that Zoho Books lets no two records share',
	);
	const [list = {}, byHand = {}] = field.panel.modes ?? [];
	const name = { ...byHand, displayName: 'By API Name', placeholder: 'e.g. cf_amazon_order' };
	const modes = [list, name] as typeof field.panel.modes;
	return [
		{ ...field, panel: { ...field.panel, modes } },
		text('Unique Value', 'uniqueValue', 'What stands in that field, such as the order ID'),
	];
};

/** What the fields above pick from: custom fields as the first listed record has them. */
export function customFieldLists(table: Table): Record<string, Collection> {
	const { key, collection, record, customFields } = table;
	if (customFields === undefined) return {};
	const list = (id: string): Collection => ({
		path: collection.path,
		list: 'custom_fields',
		id,
		label: labelOf('label'),
		inRecord: { of: collection, key: record },
		hasNoPages: true,
	});
	return { [`${key}CustomFields`]: list(customFields), [`${key}UniqueFields`]: list('api_name') };
}
