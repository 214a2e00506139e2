import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import type { RefusalCode } from '../../domain/refusalCodes';
import type { Desk } from './desk';
import { recordLike } from './naturalKey';
import type { NaturalKey } from './table';

export interface Found {
	readonly outcome: 'created' | 'alreadyThere';
	readonly record: IDataObject;
}

/**
 * Search, create, verify: afterwards the record with this natural key stands once. Zoho keeps these keys
 * unique itself, so what a search does not show yet ends in its refusal, and is looked for again.
 */
export async function onlyOnce(desk: Desk, key: NaturalKey, body: IDataObject): Promise<Found> {
	const known = await recordLike(desk, key, body);
	if (known) return { outcome: 'alreadyThere', record: known };
	try {
		const record = await desk.create(body);
		await recordLike(desk, key, body);
		return { outcome: 'created', record };
	} catch (error) {
		return await lookAgain(desk, key, body, error);
	}
}

/** Zoho did not say, or says that it is there: then it is looked for, and never sent again blindly. */
async function lookAgain(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
	error: unknown,
): Promise<Found> {
	const isOpen = hasCode(error, 'unclearAnswer');
	if (!isOpen && !hasCode(error, 'alreadyExists')) throw error as Error;
	for (const pause of pauses) {
		await desk.settle(pause);
		const found = await recordLike(desk, key, body);
		if (found) return { outcome: isOpen ? 'created' : 'alreadyThere', record: found };
	}
	throw error as Error;
}

/** A record may show a little late: one look that misses it proves nothing. Milliseconds. */
const pauses = [500, 1_500, 4_000];

const hasCode = (error: unknown, code: RefusalCode): boolean =>
	error instanceof Refusal && error.code === code;
