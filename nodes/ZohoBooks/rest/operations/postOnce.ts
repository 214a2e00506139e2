import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { perItem } from '../../../common/perItem';
import { isRecord, readJson } from '../../../domain/exactJson';
import type { Desk } from '../desk';
import { deskOf } from '../deskOf';
import { missing } from '../fields/rows';
import { naturalKeyOf } from '../naturalKey';
import { onlyOnce } from '../onlyOnce';
import { nounOf, type Table } from '../table';
import { requireAsSent } from './asSent';
import type { TableOperation } from './operation';

/** What is special about the records of a table that the mapper makes. */
export interface MappedRecords {
	/** Zoho's keys of a record's own total and number. */
	readonly total: string;
	readonly number: string;
	/** The path that makes a draft count in the accounts; without it a new record counts at once. */
	readonly markAsSent?: string;
}

/** Posts what the mapper made exactly once: searches, creates, verifies; what is skipped goes through unposted. */
export const postOnce =
	(records: MappedRecords) =>
	(table: Table): TableOperation => ({
		value: 'postOnce',
		name: 'Post Once',
		action: `Post ${table.title} once`,
		description: `Post ${table.title} that Amazon to Zoho Books made, exactly once, however often this runs`,
		fields: fieldsOf(table),
		run: perItem(async (ctx, item) => {
			const json = ctx.getInputData()[item]?.json ?? {};
			if (json.skipped === true) return [{ json: { ...json, outcome: 'skipped', recordId: '' } }];
			const result = await posted(ctx, item, table, records);
			return [{ json: { ...withoutError(json), ...result } }];
		}),
	});

async function posted(
	ctx: IExecuteFunctions,
	item: number,
	table: Table,
	records: MappedRecords,
): Promise<IDataObject> {
	const payload = payloadOf(ctx.getNodeParameter('payload', item, ''), table);
	const desk = deskOf(ctx, item, table);
	const { outcome, record: found } = await onlyOnce(desk, naturalKeyOf(desk, payload), payload);
	const id = desk.idOf(found);
	// A list tells neither notes nor accounts.
	const record = outcome === 'created' ? found : await desk.get(id);
	requireAsSent(desk.subject(String(record[records.number] ?? id)), payload, record, records.total);
	return {
		outcome: outcome === 'created' ? 'created' : 'alreadyPosted',
		recordId: id,
		recordNumber: String(record[records.number] ?? ''),
		status: await statusAfter(ctx, item, desk, record, records),
		total: String(record[records.total] ?? ''),
	};
}

function payloadOf(given: unknown, table: Table): IDataObject {
	const payload = typeof given === 'string' ? readJson(given) : given;
	if (isRecord(payload)) return payload as IDataObject;
	throw missing(labelOf(table));
}

/** `The Customer Payment` */
const labelOf = (table: Table): string =>
	`The ${nounOf(table)}`.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** The mapper's choice travels with its item. A draft counts in the accounts once it is sent; a run that broke off in between is completed by the next. */
async function statusAfter(
	ctx: IExecuteFunctions,
	item: number,
	desk: Desk,
	record: IDataObject,
	{ markAsSent: path }: MappedRecords,
): Promise<string> {
	const { status = '' } = record;
	const isWanted = ctx.getInputData()[item]?.json.markAsSent === true;
	if (!path || !isWanted || status !== 'draft') return String(status);
	await desk.act(desk.idOf(record), path);
	return 'sent';
}

const fieldsOf = (table: Table): INodeProperties[] => [
	{
		displayName: labelOf(table),
		name: 'payload',
		type: 'json',
		required: true,
		default: '={{ $json.payload }}',
		description: 'As Amazon to Zoho Books makes it, or its JSON text',
	},
];

/** n8n takes an item with `error` for a failed one. */
const withoutError = (json: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'error'));
