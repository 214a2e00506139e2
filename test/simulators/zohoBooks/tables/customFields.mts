import type { FastifyInstance, FastifyRequest } from 'fastify';
import { incomingOf } from '../../shared/server.mts';
import { invalidValue, notFound } from '../errors.mts';
import { bodyOf, type Fields } from '../fields.mts';
import type { Books, StoredRecord } from '../records.mts';
import type { World } from '../world.mts';
import { rowsIn } from './documents.mts';
import { addRecord, changeRecord, recordsOf, shownRecord } from './store.mts';
import type { SimulatedTable } from './table.mts';

/** The custom fields that every resource with unique ones has (synthetic); that both stand in each record is assumed. */
const definitions = [
	{
		customfield_id: '310415000000800003',
		index: 1,
		label: 'Amazon Order',
		api_name: 'cf_amazon_order',
		isUnique: true,
	},
	{
		customfield_id: '310415000000800004',
		index: 2,
		label: 'Remark',
		api_name: 'cf_remark',
		isUnique: false,
	},
] as const;

type Definition = (typeof definitions)[number];

/** Y: requests name a field by its id, its place or its label; each module takes one of them. */
const isOf =
	({ customfield_id, index, label }: Definition) =>
	(row: Fields): boolean =>
		row.customfield_id === customfield_id || row.index === index || row.label === label;

const valueOf = (fields: Fields, definition: Definition): unknown =>
	rowsIn(fields.custom_fields).find(isOf(definition))?.value ?? '';

/** As a record shows them; those without a value are empty. */
export const shownCustomFields = ({ fields }: StoredRecord): Fields[] =>
	definitions.map((definition) => {
		const { isUnique: _rule, ...shown } = definition;
		return { ...shown, value: valueOf(fields, definition) };
	});

/** Y: `PUT` to the list, with the unique value in headers; that a new record gets the value is assumed. */
export function addUpsert(app: FastifyInstance, world: World, table: SimulatedTable): void {
	app.put(table.path, (request) => {
		const { books, now } = world;
		const [definition, value, mayCreate] = wanted(request);
		const written = { body: bodyOf(request), query: incomingOf(request).query, now: now() };
		const known = recordsOf(books, table).find(
			({ fields }) => valueOf(fields, definition) === value,
		);
		if (known === undefined && !mayCreate) throw notFound(table.what);
		if (known) changeRecord(books, table, known, written);
		const record = known ?? addRecord(books, table, written);
		keepValue(record, definition, value);
		return answer(books, table, record, known === undefined ? 'created' : 'updated');
	});
}

function wanted(request: FastifyRequest): readonly [Definition, string, boolean] {
	const { headers } = incomingOf(request);
	const name = headers['x-unique-identifier-key'];
	const definition = definitions.find(({ api_name, isUnique }) => isUnique && api_name === name);
	const value = headers['x-unique-identifier-value'] ?? '';
	// Assumed.
	if (definition === undefined || value === '') throw invalidValue('X-Unique-Identifier-Key');
	return [definition, value, headers['x-upsert'] === 'true'];
}

function keepValue(record: StoredRecord, definition: Definition, value: string): void {
	const { customfield_id, index, label } = definition;
	const others = rowsIn(record.fields.custom_fields).filter((row) => !isOf(definition)(row));
	record.fields.custom_fields = [...others, { customfield_id, index, label, value }];
}

const answer = (books: Books, table: SimulatedTable, record: StoredRecord, done: string) => ({
	code: 0,
	message: `The ${table.what.toLowerCase()} has been ${done}.`,
	[table.record]: shownRecord(books, table, record),
});
