import { collections } from '../../../clients/zohoBooks/collections';
import { choice } from '../../rest/fields/choice';
import { activation, activeFilter, address, tags } from '../../rest/fields/common';
import { decimal, whole } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { multiline, text } from '../../rest/fields/text';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';
import { contactPersons } from './contactPersons';

const types = { customer: 'Customer', vendor: 'Vendor' };

/** Customers and vendors: https://www.zoho.com/books/api/v3/contacts/ */
export const contact = restResource({
	key: 'contact',
	name: 'Contact',
	hint: 'A customer or a vendor',
	title: 'a contact',
	plural: 'contacts',
	collection: collections.contacts,
	customFields: 'index',
	record: 'contact',
	required: [
		text('Name', 'contact_name', 'Zoho wants each name once', { placeholder: 'e.g. Amazon.ca' }),
	],
	optional: [
		address('Billing Address', 'billing_address'),
		text('Company Name', 'company_name', 'The legal name'),
		contactPersons,
		decimal('Credit Limit', 'credit_limit', 'For customers', 'e.g. 5000.00'),
		pick('Currency', 'currency_id', 'currencies', 'The base currency unless chosen'),
		customFieldsOf('contact', 'index'),
		multiline('Notes', 'notes', 'For yourself'),
		text('Number', 'contact_number', 'Your own number for the contact'),
		whole('Payment Terms (Days)', 'payment_terms', 'Days until a document is due'),
		address('Shipping Address', 'shipping_address'),
		tags,
		choice('Type', 'contact_type', types, 'A customer unless chosen'),
		text('Website', 'website', 'Address of the website'),
	],
	filters: [
		text('Company Name', 'company_name', 'Exactly this company name'),
		text('Email', 'email', 'Exactly this email address', { placeholder: 'e.g. name@email.com' }),
		text('Name', 'contact_name', 'Exactly this name'),
		text('Name Contains', 'contact_name_contains', 'A part of the name'),
		text('Phone', 'phone', 'Exactly this phone number'),
		activeFilter,
		choice('Type', 'contact_type', types),
	],
	statusChanges: activation,
	// prettier-ignore
	simple: ['contact_id', 'contact_name', 'company_name', 'contact_type', 'status', 'email', 'phone', 'currency_code', 'payment_terms', 'outstanding_receivable_amount'],
	naturalKeys: [{ keys: ['contact_name'], query: { filter_by: 'Status.All' } }],
});
