import { perItem } from '../../../common/perItem';
import { deskOf } from '../deskOf';
import { collection, requiredFields } from '../panel';
import { simplifyField } from '../../../common/simplifyField';
import { shown } from '../simplify';
import type { Table } from '../table';
import { newRecord } from '../values';
import type { TableOperation } from './operation';

/** The panel of a new record. */
export const newRecordFields = (table: Table) => [
	...requiredFields(table),
	...collection(['Additional Fields', 'additionalFields', 'Add Field'], table.optional ?? []),
	simplifyField,
];

export const create = (table: Table): TableOperation => ({
	value: 'create',
	name: 'Create',
	action: `Create ${table.title}`,
	description: `Add ${table.title}`,
	fields: newRecordFields(table),
	run: perItem(async (ctx, item) => {
		const body = newRecord(ctx, item, table);
		const record = await deskOf(ctx, item, table).create(body);
		return [{ json: shown(ctx, item, table, record) }];
	}),
});
