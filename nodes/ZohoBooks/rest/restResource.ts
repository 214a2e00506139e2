import type { Resource } from '../../common/operation';
import type { Collection } from '../../clients/zohoBooks/collections';
import { customFieldLists } from './customFields';
import { fieldsOf } from './fieldsOf';
import { act } from './operations/act';
import { changeStatus } from './operations/changeStatus';
import { create } from './operations/create';
import { createOrGet } from './operations/createOrGet';
import { get } from './operations/get';
import { getAll } from './operations/getAll';
import type { TableOperation } from './operations/operation';
import { remove } from './operations/remove';
import { update } from './operations/update';
import { upsert } from './operations/upsert';
import { upsertByField } from './operations/upsertByField';
import { operationList, parentField } from './panel';
import { listNameOf, standardOperations, type Table } from './table';

/** A resource as the node lists it. */
export interface ZohoResource extends Resource {
	readonly key: string;
	readonly name: string;
	readonly hint?: string;
	/** The lists that its panels pick from, by name, where they are not common to all. */
	readonly lists?: Readonly<Record<string, Collection>>;
}

export interface TableResource extends ZohoResource {
	readonly table: Table;
}

/** Panel and operations of a resource, from its table. */
export function restResource(table: Table): TableResource {
	const operations = operationsOf(table);
	return {
		key: table.key,
		name: table.name,
		hint: table.hint,
		table,
		lists: { [listNameOf(table)]: table.collection, ...customFieldLists(table) },
		description: [
			operationList(table.key, operations.map(listed)),
			...fieldsOf(table.key, operations),
		],
		operations: Object.fromEntries(operations.map(({ value, run }) => [value, { run }])),
	};
}

const builders = { create, get, getAll, update, delete: remove };

const operationsOf = (table: Table): TableOperation[] =>
	[
		...(table.operations ?? standardOperations).map((name) => builders[name](table)),
		...(table.naturalKeys ? [createOrGet(table), upsert(table)] : []),
		...(table.customFields ? [upsertByField(table)] : []),
		...Object.entries(table.statusChanges ?? {}).map(changeStatus(table)),
		...Object.entries(table.actions ?? {}).map(act(table)),
		...(table.ownOperations ?? []).map((build) => build(table)),
	].map((operation) => ({ ...operation, fields: [...parentField(table), ...operation.fields] }));

const listed = ({ value, name, action, description }: TableOperation) => ({
	name,
	value,
	action,
	description,
});
