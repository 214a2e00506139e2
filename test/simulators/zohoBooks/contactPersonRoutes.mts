import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { newId } from './books.mts';
import { invalidValue, notFound } from './errors.mts';
import { bodyOf, textField, type Fields } from './fields.mts';
import { pageOf } from './listing.mts';
import type { Books } from './records.mts';
import { contacts } from './tables/contacts.mts';
import { rowsIn } from './tables/documents.mts';
import { recordBy, recordsOf } from './tables/store.mts';
import type { World } from './world.mts';

interface OfContact {
	Params: { contact: string; id: string };
}

// prettier-ignore
const texts = ['salutation', 'first_name', 'last_name', 'email', 'phone', 'mobile', 'skype', 'designation', 'department'];

/** Y:contact-persons: listed below their contact, written beside it. Answers to a write are lists of one (Y). */
export function addContactPersons(app: FastifyInstance, { books }: World): void {
	const own = '/contacts/contactpersons';
	app.get<OfContact>('/contacts/:contact/contactpersons', (request) => {
		const persons = personsOf(books, request.params.contact);
		const listing = { reportName: '', filter: '', sortColumn: 'first_name', sortOrder: 'A' };
		const { rows, page_context } = pageOf(persons, incomingOf(request).query, listing);
		return { code: 0, message: 'success', contact_persons: rows, page_context };
	});
	app.get<OfContact>('/contacts/:contact/contactpersons/:id', ({ params }) => {
		const found = personsOf(books, params.contact).find(
			({ contact_person_id: id }) => id === params.id,
		);
		if (found === undefined) throw notFound('Contact person');
		return { code: 0, message: 'success', contact_person: found };
	});
	app.post(own, (request, reply) => {
		const body = bodyOf(request);
		const contact = recordBy(books, contacts, textField(body, 'contact_id', 100));
		const person = { contact_person_id: newId(books), is_primary_contact: false, ...read(body) };
		const persons = [...rowsIn(contact.fields.contact_persons), person];
		contact.fields = { ...contact.fields, contact_persons: persons };
		void reply.code(201);
		const answered = [{ ...person, contact_id: contact.id }];
		return { code: 0, message: 'The contact person has been created.', contact_person: answered };
	});
	app.put<OfContact>(`${own}/:id`, (request) => {
		const { contact, person } = personBy(books, request.params.id);
		Object.assign(person, read(bodyOf(request)));
		const answered = [{ ...person, contact_id: contact.id }];
		return { code: 0, message: 'The contact person has been updated.', contact_person: answered };
	});
	app.delete<OfContact>(`${own}/:id`, ({ params }) => {
		const { contact, person } = personBy(books, params.id);
		const persons = rowsIn(contact.fields.contact_persons).filter((one) => one !== person);
		contact.fields = { ...contact.fields, contact_persons: persons };
		return { code: 0, message: 'The contact person has been deleted.' };
	});
	app.post<OfContact>(`${own}/:id/primary`, ({ params }) => {
		const { contact, person } = personBy(books, params.id);
		for (const one of rowsIn(contact.fields.contact_persons)) {
			one.is_primary_contact = one === person;
		}
		return { code: 0, message: 'The contact person has been marked as your primary.' };
	});
}

const personsOf = (books: Books, id: string): Fields[] =>
	rowsIn(recordBy(books, contacts, id).fields.contact_persons).map((person) => ({
		...person,
		contact_id: id,
	}));

function personBy(books: Books, id: string) {
	for (const contact of recordsOf(books, contacts)) {
		const person = rowsIn(contact.fields.contact_persons).find(
			({ contact_person_id: own }) => own === id,
		);
		if (person) return { contact, person };
	}
	throw notFound('Contact person');
}

function read(body: Fields): Fields {
	const given = Object.fromEntries(
		texts.filter((name) => name in body).map((name) => [name, textField(body, name, 100)]),
	);
	if ((given.first_name ?? '') === '') throw invalidValue('first_name', 4);
	return given;
}
