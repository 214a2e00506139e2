import type { IDataObject } from 'n8n-workflow';
import { perItem } from '../../../common/perItem';
import { isRecord } from '../../../domain/exactJson';
import { deskOf } from '../deskOf';
import { collection, idField, requiredFields } from '../panel';
import type { RecordAction, Table } from '../table';
import { newRecord } from '../values';
import { wantedId } from './get';
import { actionOf, type TableOperation } from './operation';

/** An operation of one record that wants fields, such as a refund. */
export const act =
	(table: Table) =>
	([value, action]: readonly [string, RecordAction]): TableOperation => ({
		value,
		name: action.name,
		action: actionOf(action.name, table.title),
		description: action.description,
		fields: [
			idField(table),
			...requiredFields(action),
			...collection(['Additional Fields', 'additionalFields', 'Add Field'], action.optional ?? []),
		],
		run: perItem(async (ctx, item) => {
			const id = wantedId(ctx, item, table);
			const given = newRecord(ctx, item, action);
			const [query, body] = split(given, action.inQuery ?? []);
			const answer = await deskOf(ctx, item, table).act(id, action.path, body, query);
			const held = answer[action.answer ?? ''];
			const more = isRecord(held) ? (held as IDataObject) : {};
			const message = String(answer.message ?? '');
			return [{ json: { outcome: value, [table.collection.id]: id, message, ...more } }];
		}),
	});

/** What goes into the address, and into the body; undefined where there is nothing. */
function split(given: IDataObject, inQuery: readonly string[]) {
	const part = (isWanted: (key: string) => boolean) => {
		const entries = Object.entries(given).filter(([key]) => isWanted(key));
		return entries.length === 0 ? undefined : (Object.fromEntries(entries) as IDataObject);
	};
	return [part((key) => inQuery.includes(key)), part((key) => !inQuery.includes(key))] as const;
}
