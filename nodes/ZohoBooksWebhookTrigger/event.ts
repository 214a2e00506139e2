import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { isRecord, readJson, type JsonRecord } from '../domain/exactJson';

/** What a delivery tells: a record of Zoho Books, ids as texts with all their digits. */
export interface ZohoEvent {
	/** Zoho's word for the kind of record: `invoice`; empty where the payload does not say. */
	readonly resource: string;
	readonly record: IDataObject;
	/** Equal for deliveries of the same state of the same record. */
	readonly mark: string;
}

/** Reads the JSON body, or the JSON in the form field `JSONString`; undefined where there is neither. */
export function eventOf(text: string, form: ReadonlyMap<string, string>): ZohoEvent | undefined {
	const written = form.get('JSONString') ?? text;
	const payload = readJson(written) ?? (form.size > 0 ? Object.fromEntries(form) : undefined);
	if (!isRecord(payload)) return undefined;
	const [resource, record] = recordIn(payload);
	const id = record[`${resource}_id`] ?? firstId(record);
	const changed = record.last_modified_time;
	const identity = id && changed ? [resource, id, changed].map(String).join(' ') : written;
	return { resource, record: record as IDataObject, mark: hashOf(identity) };
}

/** The default payload holds the record under its name; one of your own may be the record itself. */
function recordIn(payload: JsonRecord): [resource: string, record: JsonRecord] {
	const held = Object.entries(payload).filter((entry): entry is [string, JsonRecord] =>
		isRecord(entry[1]),
	);
	const named =
		held.find(([name, record]) => `${name}_id` in record) ??
		(held.length === 1 ? held[0] : undefined);
	return named ?? ['', payload];
}

const firstId = (record: JsonRecord): unknown =>
	Object.entries(record).find(([name]) => name.endsWith('_id'))?.[1];

const hashOf = (text: string): string =>
	createHash('sha256').update(text).digest('base64').slice(0, 16);
