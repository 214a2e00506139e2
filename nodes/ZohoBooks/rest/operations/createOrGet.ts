import { perItem } from '../../../common/perItem';
import { deskOf } from '../deskOf';
import { keyFirst, naturalKeyOf } from '../naturalKey';
import { onlyOnce } from '../onlyOnce';
import { shown } from '../simplify';
import type { Table } from '../table';
import { newRecord } from '../values';
import { newRecordFields } from './create';
import type { TableOperation } from './operation';

export const createOrGet = (table: Table): TableOperation => ({
	value: 'createOrGet',
	name: 'Create or Get',
	action: `Create or get ${table.title}`,
	description: `Add ${table.title} unless it is there already, however often this runs`,
	fields: newRecordFields(keyFirst(table)),
	run: perItem(async (ctx, item) => {
		const body = newRecord(ctx, item, keyFirst(table));
		const desk = deskOf(ctx, item, table);
		const { outcome, record } = await onlyOnce(desk, naturalKeyOf(desk, body), body);
		return [{ json: { outcome, ...shown(ctx, item, table, record) } }];
	}),
});
