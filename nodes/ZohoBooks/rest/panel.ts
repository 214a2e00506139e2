import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { pick } from './fields/pick';
import { panelsOf } from './fields/rows';
import type { Field } from './fields/field';
import { listNameOf, type Table } from './table';

/** Which record an operation is about. */
export const idField = (table: Table): INodeProperties => ({
	...pick(table.name, table.collection.id, listNameOf(table), `Pick ${table.title}, or give its ID`)
		.panel,
	required: true,
});

/** What the records belong to, chosen first. */
export const parentField = ({ parent }: Table): INodeProperties[] =>
	parent ? [{ ...parent.panel, required: true }] : [];

export const requiredFields = ({ required = [] }: Pick<Table, 'required'>): INodeProperties[] =>
	required.map(({ panel }) => ({ ...panel, required: true }));

/** Fields that a user adds one by one; none where there are no fields. */
export function collection(
	[displayName, name, placeholder]: readonly [string, string, string],
	fields: readonly Field[],
	description?: string,
): INodeProperties[] {
	if (fields.length === 0) return [];
	return [
		{
			displayName,
			name,
			type: 'collection',
			placeholder,
			default: {},
			description,
			options: panelsOf(fields),
		},
	];
}

/** The list of operations of a resource. */
export const operationList = (
	resource: string,
	options: readonly INodePropertyOptions[],
): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'getAll',
	displayOptions: { show: { resource: [resource] } },
	options: [...options].sort((left, right) => left.name.localeCompare(right.name)),
});
