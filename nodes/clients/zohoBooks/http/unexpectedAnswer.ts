import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';
import type { Envelope } from './answer';

/** An answer with HTTP 200 that does not hold the list it must hold. */
export const listMissing = (subject: string, key: string): Refusal =>
	new Refusal(
		'unexpectedAnswer',
		`${subject}: Zoho Books answered without the list that was asked for ("${key}"), so it is not known what stands there.`,
		'Nothing was written. Run this again later. If it stays, check what stands between n8n and Zoho Books (proxy, gateway, custom data center).',
		{ service: 'Zoho Books', subject },
	);

/** An answer that lacks what a record must hold: its id, its reference, its lines. */
export const notAJournal = (subject: string): Refusal => withoutRecord(subject, 'journal');

/** The record under `key`; refuses an answer without it, or without its id. */
export function recordOf(envelope: Envelope, key: string, subject: string): IDataObject {
	const record = envelope[key];
	if (isRecord(record) && hasId(record, key)) return record as IDataObject;
	throw withoutRecord(subject, key);
}

const withoutRecord = (subject: string, key: string): Refusal =>
	new Refusal(
		'unexpectedAnswer',
		`${subject}: Zoho Books answered without the record that was asked for ("${key}").`,
		'Run this again later. If it stays, check what stands between n8n and Zoho Books (proxy, gateway, custom data center).',
		{ service: 'Zoho Books', subject },
	);

/** The record that a create answers. Without it nothing is known: it may have been written. */
export function createdRecord(envelope: Envelope, key: string, subject: string): IDataObject {
	const record = envelope[key];
	if (isRecord(record) && hasId(record, key)) return record as IDataObject;
	throw new Refusal(
		'unclearAnswer',
		`${subject}: Zoho Books answered without the record ("${key}"), so it is not known whether it was written.`,
		'Look in Zoho Books whether the record is there before sending it again.',
		{ service: 'Zoho Books', subject },
	);
}

/** Ids are texts; the account's field drops the words before it (`account_id` of `chart_of_account`). */
const hasId = (record: Envelope, key: string): boolean => {
	const id = record[`${key.replace(/^chart_of_/, '')}_id`];
	return typeof id === 'string' && id !== '';
};
