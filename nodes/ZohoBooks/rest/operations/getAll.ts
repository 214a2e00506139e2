import { listFields, wantedCount } from '../../../common/listFields';
import { perItem } from '../../../common/perItem';
import { deskOf } from '../deskOf';
import { collection } from '../panel';
import { simplifyField } from '../../../common/simplifyField';
import { shown } from '../simplify';
import type { Table } from '../table';
import { filtersOf } from '../values';
import type { TableOperation } from './operation';

export const getAll = (table: Table): TableOperation => ({
	value: 'getAll',
	name: 'Get Many',
	action: `Get many ${table.plural}`,
	description: `List ${table.plural}`,
	fields: [
		...listFields,
		...collection(['Filters', 'filters', 'Add Filter'], table.filters ?? []),
		simplifyField,
	],
	run: perItem(async (ctx, item) => {
		const wanted = filtersOf(ctx, item, table);
		const records = await deskOf(ctx, item, table).list(wanted, wantedCount(ctx, item));
		return records.map((record) => ({ json: shown(ctx, item, table, record) }));
	}),
});
