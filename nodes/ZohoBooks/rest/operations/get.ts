import type { IExecuteFunctions } from 'n8n-workflow';
import { perItem } from '../../../common/perItem';
import { deskOf } from '../deskOf';
import { idOf } from '../fields/pick';
import { missing } from '../fields/rows';
import { idField } from '../panel';
import { simplifyField } from '../../../common/simplifyField';
import { shown } from '../simplify';
import type { Table } from '../table';
import type { TableOperation } from './operation';

/** The id of the record that an operation is about. */
export function wantedId(ctx: IExecuteFunctions, item: number, table: Table): string {
	const id = idOf(table.name, ctx.getNodeParameter(table.collection.id, item, ''));
	if (id === undefined) throw missing(table.name);
	return id;
}

export const get = (table: Table): TableOperation => ({
	value: 'get',
	name: 'Get',
	action: `Get ${table.title}`,
	description: `Get ${table.title} with all that belongs to it`,
	fields: [idField(table), simplifyField],
	run: perItem(async (ctx, item) => {
		const record = await deskOf(ctx, item, table).get(wantedId(ctx, item, table));
		return [{ json: shown(ctx, item, table, record) }];
	}),
});
