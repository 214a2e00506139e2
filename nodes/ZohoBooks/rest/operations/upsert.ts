import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { perItem } from '../../../common/perItem';
import { requireDraft } from '../../asTool/guard';
import { withWhatStands } from '../carried';
import type { Desk } from '../desk';
import { deskOf } from '../deskOf';
import { keyFirst, naturalKeyOf } from '../naturalKey';
import { onlyOnce } from '../onlyOnce';
import { shown } from '../simplify';
import type { Table } from '../table';
import { newRecord } from '../values';
import { newRecordFields } from './create';
import type { TableOperation } from './operation';

export const upsert = (table: Table): TableOperation => ({
	value: 'upsert',
	name: 'Create or Update',
	action: `Create or update ${table.title}`,
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	fields: newRecordFields(keyFirst(table)),
	run: perItem(async (ctx, item) => {
		const body = newRecord(ctx, item, keyFirst(table));
		const desk = deskOf(ctx, item, table);
		const { outcome, record } = await createOrUpdate(ctx, desk, body);
		return [{ json: { outcome, ...shown(ctx, item, table, record) } }];
	}),
});

async function createOrUpdate(ctx: IExecuteFunctions, desk: Desk, body: IDataObject) {
	const found = await onlyOnce(desk, naturalKeyOf(desk, body), body);
	if (found.outcome === 'created') return found;
	const id = desk.idOf(found.record);
	const current = await desk.get(id);
	if (saysNothingNew(current, body)) return { outcome: 'unchanged', record: current };
	requireDraft(ctx, current, `Changing ${desk.subject(id)}`);
	const record = await desk.update(id, withWhatStands(desk.table, current, body));
	return { outcome: 'updated', record };
}

/** Only plain values are compared; a list or an address is always sent. */
const saysNothingNew = (current: IDataObject, body: IDataObject): boolean =>
	Object.entries(body).every(
		([key, value]) => typeof value !== 'object' && String(current[key]) === String(value),
	);
