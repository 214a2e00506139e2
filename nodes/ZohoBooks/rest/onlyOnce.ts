import type { IDataObject } from 'n8n-workflow';
import { Patience, type Waits } from '../../domain/postOnce/patience';
import { Refusal } from '../../domain/refusal';
import type { RefusalCode } from '../../domain/refusalCodes';
import { aloneAfter } from './alone';
import type { Desk } from './desk';
import { recordLike } from './naturalKey';
import type { NaturalKey } from './table';

export interface Found {
	readonly outcome: 'created' | 'alreadyThere';
	readonly record: IDataObject;
}

/**
 * Search, create, verify: afterwards the record with this natural key stands once. Where Zoho keeps a key
 * unique itself, what a search does not show yet ends in its refusal, and is looked for again; where it does
 * not, what raced is seen after the write, and the later record is taken back by who made it.
 */
export async function onlyOnce(desk: Desk, key: NaturalKey, body: IDataObject): Promise<Found> {
	const known = await recordLike(desk, key, body);
	if (known) return { outcome: 'alreadyThere', record: known };
	let made: IDataObject;
	try {
		made = await desk.create(body);
	} catch (error) {
		return await lookAgain(desk, key, body, error);
	}
	if (key.isKeptUnique === false) return await aloneAfter(desk, key, body, made);
	await recordLike(desk, key, body);
	return { outcome: 'created', record: made };
}

/** Zoho did not say, or says that it is there: then it is looked for, and never sent again blindly. */
async function lookAgain(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
	error: unknown,
): Promise<Found> {
	const isOpen = hasCode(error, 'unclearAnswer');
	if (!isOpen && !saysThere.some((code) => hasCode(error, code))) throw error as Error;
	const patience = patienceOf(
		desk,
		isOpen && key.isKeptUnique !== false ? brief(desk) : desk.waits,
	);
	const look = async () => await recordLike(desk, key, body);
	const found = await patience.until(look, (record) => record !== undefined);
	if (found) return { outcome: isOpen ? 'created' : 'alreadyThere', record: found };
	if (!isOpen || key.isKeptUnique === false) throw error as Error;
	return await sendAgain(desk, key, body);
}

/** Once more, where Zoho itself refuses a second record: this cannot make two. */
async function sendAgain(desk: Desk, key: NaturalKey, body: IDataObject): Promise<Found> {
	try {
		return { outcome: 'created', record: await desk.create(body) };
	} catch (error) {
		if (!saysThere.some((code) => hasCode(error, code))) throw error as Error;
		const look = async () => await recordLike(desk, key, body);
		const found = await patienceOf(desk).until(look, (record) => record !== undefined);
		if (found) return { outcome: 'created', record: found };
		throw error as Error;
	}
}

/** A record may show late: one look that misses it proves nothing. */
const patienceOf = (desk: Desk, waits = desk.waits): Patience =>
	new Patience(waits, async (milliseconds) => await desk.settle(milliseconds));

const brief = ({ waits }: Desk): Waits => ({
	...waits,
	budgetMilliseconds: Math.min(7_000, waits.budgetMilliseconds),
});

/** What Zoho answers where a search does not show the record yet that stands in the way. */
const saysThere: readonly RefusalCode[] = ['alreadyExists', 'tooMuchApplied'];

const hasCode = (error: unknown, code: RefusalCode): boolean =>
	error instanceof Refusal && error.code === code;
