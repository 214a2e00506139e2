import type { IDataObject } from 'n8n-workflow';
import { perItem } from '../../../common/perItem';
import { isRecord } from '../../../domain/exactJson';
import { attempt, hasCode } from '../../../domain/postOnce/attempt';
import { Refusal } from '../../../domain/refusal';
import { uniqueFields } from '../customFields';
import type { Desk } from '../desk';
import { deskOf } from '../deskOf';
import { unusable } from '../fields/field';
import { requiredFields } from '../panel';
import { shown } from '../simplify';
import { nounOf, type Table } from '../table';
import { newRecord } from '../values';
import { newRecordFields } from './create';
import type { TableOperation } from './operation';

/** Zoho's own upsert, by a custom field that it keeps unique. */
export const upsertByField = (table: Table): TableOperation => ({
	value: 'upsertByField',
	name: 'Create or Update by Unique Field',
	action: `Create or update ${table.title} by unique field`,
	description: 'Create a new record, or update the one with this value in a unique custom field',
	fields: [...requiredFields({ required: uniqueFields(table) }), ...newRecordFields(table)],
	run: perItem(async (ctx, item) => {
		const given = newRecord(ctx, item, { required: uniqueFields(table) });
		const [key, value] = [String(given.uniqueField), String(given.uniqueValue)];
		const body = newRecord(ctx, item, table);
		const desk = deskOf(ctx, item, table);
		const record = await written(desk, body, headersFor(key, value));
		if (!holds(record, value)) throw notHeld(desk, record, value);
		return [{ json: { outcome: 'written', ...shown(ctx, item, table, record) } }];
	}),
});

/** Both travel in the head of a request, which carries plain ASCII only. */
function headersFor(key: string, value: string) {
	for (const text of [key, value]) {
		if (/^[\x20-\x7e]+$/.test(text)) continue;
		const nextStep = 'Use letters from A to Z, digits and plain signs.';
		throw unusable(text === key ? 'Unique Field' : 'Unique Value', text, nextStep);
	}
	return {
		'X-Unique-Identifier-Key': key,
		'X-Unique-Identifier-Value': value,
		'X-Upsert': 'true',
	};
}

/** Where Zoho did not say whether it was done, once more: the second time finds what the first has made. */
async function written(desk: Desk, body: IDataObject, headers: Record<string, string>) {
	const write = async () => await desk.writeByField(body, headers);
	const first = await attempt(write);
	if ('value' in first) return first.value;
	if (!hasCode(first, new Set(['unclearAnswer']))) throw first.error as Error;
	return await write();
}

const holds = ({ custom_fields: fields }: IDataObject, value: string): boolean =>
	Array.isArray(fields) && fields.some((one) => isRecord(one) && String(one.value) === value);

/** What does not hold the value is not found by it, and would be made again. */
const notHeld = (desk: Desk, record: IDataObject, value: string): Refusal => {
	const id = desk.idOf(record);
	return new Refusal(
		'unverified',
		`The ${nounOf(desk.table)} was written (id ${id}), but its answer does not show "${value}" in a custom field, so the next run might make another one.`,
		'Look at that record in Zoho Books. Add the field with this value under "Custom Fields" as well.',
		{ id },
	);
};
