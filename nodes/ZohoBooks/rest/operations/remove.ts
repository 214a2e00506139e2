import { perItem } from '../../../common/perItem';
import { deskOf } from '../deskOf';
import { idField } from '../panel';
import type { Table } from '../table';
import { wantedId } from './get';
import type { TableOperation } from './operation';

export const remove = (table: Table): TableOperation => ({
	value: 'delete',
	name: 'Delete',
	action: `Delete ${table.title}`,
	description: `Delete ${table.title} for good`,
	fields: [idField(table)],
	run: perItem(async (ctx, item) => {
		const id = wantedId(ctx, item, table);
		await deskOf(ctx, item, table).remove(id);
		return [{ json: { deleted: true, [table.collection.id]: id } }];
	}),
});
