import { flag } from '../../rest/fields/choice';
import { rows } from '../../rest/fields/rows';
import { text } from '../../rest/fields/text';

/** People to write or talk to at a contact. */
export const contactPersons = rows(
	'Contact Persons',
	'contact_persons',
	'Contact Person',
	[
		text('Department', 'department'),
		text('Designation', 'designation', 'What the person is there'),
		text('Email', 'email', undefined, { placeholder: 'e.g. name@email.com' }),
		text('First Name', 'first_name'),
		flag('Is Primary Contact', 'is_primary_contact', 'Whether this is the person for documents'),
		text('Last Name', 'last_name'),
		text('Mobile', 'mobile'),
		text('Phone', 'phone'),
		text('Salutation', 'salutation', 'Such as Mrs or Mr'),
	],
	{
		first: ['first_name', 'last_name', 'email'],
		description: 'People to write to. In an update they replace all those that are there.',
		carries: ['contact_person_id', 'skype', 'communication_preference', 'enable_portal'],
	},
);
