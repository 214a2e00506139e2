import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Field } from './fields/field';
import { isEmpty } from './fields/field';
import { missing } from './fields/rows';
import type { Table } from './table';

export type NewFields = Pick<Table, 'required' | 'optional'>;

/** The body of a new record: every required field, and what is filled in of the others. */
export function newRecord(ctx: IExecuteFunctions, item: number, table: NewFields): IDataObject {
	const body: IDataObject = {};
	for (const { key, panel, toZoho } of table.required ?? []) {
		const value = toZoho(ctx.getNodeParameter(key, item, undefined));
		if (isEmpty(value)) throw missing(panel.displayName);
		body[key] = value;
	}
	const more = chosen(table.optional ?? [], collectionOf(ctx, item, 'additionalFields'));
	for (const [key, value] of Object.entries(more)) if (value !== '') body[key] = value;
	return body;
}

/** What an update changes; an empty text clears its field. */
export const changes = (ctx: IExecuteFunctions, item: number, table: Table): IDataObject =>
	chosen(writable(table), collectionOf(ctx, item, 'updateFields'));

/** What a list is narrowed to. */
export function filtersOf(
	ctx: IExecuteFunctions,
	item: number,
	table: Pick<Table, 'filters'>,
): IDataObject {
	const wanted = chosen(table.filters ?? [], collectionOf(ctx, item, 'filters'));
	return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
}

/** Every field that can be written. */
export const writable = ({ required = [], optional = [] }: Table): readonly Field[] => [
	...required,
	...optional,
];

function chosen(fields: readonly Field[], given: IDataObject): IDataObject {
	const values: IDataObject = {};
	for (const { key, toZoho } of fields) {
		const value = toZoho(given[key]);
		if (value !== undefined) values[key] = value;
	}
	return values;
}

const collectionOf = (ctx: IExecuteFunctions, item: number, name: string): IDataObject =>
	ctx.getNodeParameter(name, item, {}) as IDataObject;
