import type { IDataObject } from 'n8n-workflow';
import { Patience } from '../../domain/postOnce/patience';
import { Refusal } from '../../domain/refusal';
import type { Desk } from './desk';
import { recordsLike, several } from './naturalKey';
import type { Found } from './onlyOnce';
import { nounOf, type NaturalKey } from './table';

/**
 * What this run made, once it is seen to stand alone. An older record with the same key stays, and the own
 * one is deleted again: runs that raced agree on the oldest without talking. Nothing else is deleted.
 */
export async function aloneAfter(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
	made: IDataObject,
): Promise<Found> {
	const id = desk.idOf(made);
	const wait = async (milliseconds: number) => await desk.settle(milliseconds);
	const patience = new Patience(desk.waits, wait);
	const look = async () => await recordsLike(desk, key, body);
	const showsOwn = (rows: readonly IDataObject[]) => rows.some((row) => desk.idOf(row) === id);
	const rows = await patience.until(look, showsOwn);
	const own = rows.find((row) => desk.idOf(row) === id);
	if (own === undefined) throw unverified(desk, id);
	const older = rows.find((row) => row !== own && isOlder(desk, row, own));
	if (older) {
		const record = await takenBack(desk, own, older);
		if (record) return { outcome: 'alreadyThere', record };
		throw several(desk, key, body, [older, own]);
	}
	const left = await patience.brief().until(look, (now) => now.length <= 1);
	if (left.length > 1) throw several(desk, key, body, left);
	return { outcome: 'created', record: made };
}

/** The older record; undefined where a person has changed the own one since, which then stays. */
async function takenBack(
	desk: Desk,
	own: IDataObject,
	older: IDataObject,
): Promise<IDataObject | undefined> {
	// Both are read once more: with the older one gone, what this run made is all there is.
	const record = await desk.get(desk.idOf(older));
	const { last_modified_time: changed } = await desk.get(desk.idOf(own));
	if (String(changed ?? '') !== String(own.last_modified_time ?? '')) return undefined;
	await desk.remove(desk.idOf(own));
	return record;
}

/** By the time of creation where both tell it (contact persons do not), then by id, compared as whole numbers. */
function isOlder(desk: Desk, left: IDataObject, right: IDataObject): boolean {
	const apart = Date.parse(String(left.created_time)) - Date.parse(String(right.created_time));
	if (!Number.isNaN(apart) && apart !== 0) return apart < 0;
	return BigInt(desk.idOf(left)) < BigInt(desk.idOf(right));
}

const unverified = ({ table }: Desk, id: string): Refusal =>
	new Refusal(
		'unverified',
		`The ${nounOf(table)} was created (id ${id}), but the search of Zoho Books does not show it yet, so it could not be seen whether it stands there once.`,
		'Run it again in a few minutes: what is there already is found and not created twice.',
		{ id },
	);
