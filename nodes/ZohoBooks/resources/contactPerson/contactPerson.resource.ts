import { labelOf } from '../../../clients/zohoBooks/collections';
import { pick } from '../../rest/fields/pick';
import { text } from '../../rest/fields/text';
import { restResource } from '../../rest/restResource';

/** People at a contact: https://www.zoho.com/books/api/v3/contact-persons/ */
export const contactPerson = restResource({
	key: 'contactPerson',
	name: 'Contact Person',
	hint: 'Somebody at a customer or a vendor',
	title: 'a contact person',
	plural: 'contact persons',
	collection: {
		path: '/contacts/{contact_id}/contactpersons',
		parent: 'contact_id',
		list: 'contact_persons',
		id: 'contact_person_id',
		label: labelOf('first_name', 'last_name', 'email'),
	},
	record: 'contact_person',
	parent: pick('Contact', 'contact_id', 'contacts', 'The customer or vendor'),
	writtenAt: '/contacts/contactpersons',
	required: [text('First Name', 'first_name')],
	optional: [
		text('Department', 'department'),
		text('Designation', 'designation', 'What the person is there'),
		text('Email', 'email', 'To write to', { placeholder: 'e.g. name@email.com' }),
		text('Last Name', 'last_name'),
		text('Mobile', 'mobile'),
		text('Phone', 'phone'),
		text('Salutation', 'salutation', 'Such as Mrs or Mr'),
		text('Skype', 'skype'),
	],
	statusChanges: { markPrimary: { name: 'Mark as Primary', path: '/primary' } },
	// prettier-ignore
	simple: ['contact_person_id', 'first_name', 'last_name', 'email', 'phone', 'mobile', 'designation', 'department', 'is_primary_contact', 'contact_id'],
	naturalKeys: [{ keys: ['email'], searched: [], isKeptUnique: false }],
	// prettier-ignore
	keptInUpdate: ['last_name', 'salutation', 'email', 'phone', 'mobile', 'skype', 'designation', 'department', 'is_primary_contact'],
});
