import { newId } from '../books.mts';
import { refuse } from '../errors.mts';
import { type Fields, isFields } from '../fields.mts';
import { currencyFields, isUsed } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:contacts; lengths as there. Names are unique, whatever their capitals (L: 3062). */
export const contacts: SimulatedTable = {
	path: '/contacts',
	list: 'contacts',
	record: 'contact',
	id: 'contact_id',
	what: 'Contact',
	// prettier-ignore
	texts: { contact_name: 200, company_name: 200, website: 200, contact_type: 100, contact_number: 200, currency_id: 100, notes: 5000, payment_terms_label: 200 },
	decimals: ['credit_limit'],
	// prettier-ignore
	others: ['payment_terms', 'billing_address', 'shipping_address', 'contact_persons', 'custom_fields', 'tags'],
	mandatory: ['contact_name'],
	firstStatus: 'active',
	hasUniqueFields: true,
	statusChanges: { '/active': ['active', 200], '/inactive': ['inactive', 200] },
	filters: {
		texts: ['contact_name', 'company_name', 'email', 'phone'],
		exact: ['contact_type'],
		searched: ['contact_name', 'notes'],
		filterBy: {
			'Status.All': () => true,
			'Status.Active': ({ status }) => status === 'active',
			'Status.Inactive': ({ status }) => status === 'inactive',
		},
	},
	// prettier-ignore
	sortColumns: ['contact_name', 'email', 'created_time', 'last_modified_time'],
	onlyInRecord: ['contact_persons', 'billing_address', 'shipping_address', 'notes'],
	// Assumed, as for lines: persons that an update does not name are gone.
	replacedByPut: ['contact_persons'],
	complete: (books, fields) => ({
		...fields,
		contact_type: fields.contact_type || 'customer', // assumed
		...currencyFields(books, fields),
		contact_persons: personsOf(fields).map((person) => ({
			...person,
			contact_person_id: person.contact_person_id ?? newId(books),
		})),
	}),
	computed: (_books, { fields }) => {
		const persons = personsOf(fields);
		const primary = persons.find((person) => person.is_primary_contact === true) ?? persons[0];
		return { email: primary?.email ?? '', phone: primary?.phone ?? '' };
	},
	refuseTwin: ({ contact_name: name }, others) =>
		others.some(({ fields }) => sameName(fields.contact_name, name))
			? refuse(
					...([400, 3062] as const),
					`The customer "${String(name)}" already exists. Please specify a different name.`,
				)
			: undefined,
	refuseDelete: (books, { id, fields }) => isUsed(books, id, String(fields.contact_name)),
};

const personsOf = ({ contact_persons: persons }: Fields): Fields[] =>
	Array.isArray(persons) ? persons.filter(isFields) : [];

const sameName = (left: unknown, right: unknown): boolean =>
	String(left).trim().toLowerCase() === String(right).trim().toLowerCase();
