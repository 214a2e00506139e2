import { perItem } from '../../../common/perItem';
import { requireDraft } from '../../asTool/guard';
import { withWhatStands } from '../carried';
import { deskOf } from '../deskOf';
import { missing } from '../fields/rows';
import { collection, idField } from '../panel';
import { simplifyField } from '../../../common/simplifyField';
import { shown } from '../simplify';
import type { Table } from '../table';
import { changes, writable } from '../values';
import { wantedId } from './get';
import type { TableOperation } from './operation';

/** Reads first, then changes only what was given. */
export const update = (table: Table): TableOperation => ({
	value: 'update',
	name: 'Update',
	action: `Update ${table.title}`,
	description: `Change some fields of ${table.title}; all others stay as they are`,
	fields: [
		idField(table),
		...collection(
			['Update Fields', 'updateFields', 'Add Field'],
			writable(table),
			'Only what is added here changes. An empty text clears its field; a list replaces the whole list.',
		),
		simplifyField,
	],
	run: perItem(async (ctx, item) => {
		const id = wantedId(ctx, item, table);
		const wanted = changes(ctx, item, table);
		if (Object.keys(wanted).length === 0) throw missing('Update Fields');
		const desk = deskOf(ctx, item, table);
		const current = await desk.get(id);
		requireDraft(ctx, current, `Changing ${desk.subject(id)}`);
		const body = withWhatStands(table, current, wanted);
		return [{ json: shown(ctx, item, table, await desk.update(id, body)) }];
	}),
});
