import { perItem } from '../../../common/perItem';
import { deskOf } from '../deskOf';
import { idField } from '../panel';
import type { StatusChange, Table } from '../table';
import { wantedId } from './get';
import { actionOf, type TableOperation } from './operation';

export const changeStatus =
	(table: Table) =>
	([value, { name, path }]: readonly [string, StatusChange]): TableOperation => ({
		value,
		name,
		action: actionOf(name, table.title),
		description: `${actionOf(name, table.title)} in Zoho Books`,
		fields: [idField(table)],
		run: perItem(async (ctx, item) => {
			const id = wantedId(ctx, item, table);
			const { message } = await deskOf(ctx, item, table).act(id, path);
			return [
				{ json: { outcome: value, [table.collection.id]: id, message: String(message ?? '') } },
			];
		}),
	});
