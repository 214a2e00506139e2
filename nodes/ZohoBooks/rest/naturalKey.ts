import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import type { Desk } from './desk';
import { isEmpty } from './fields/field';
import { nounOf, type NaturalKey } from './table';

/** The most characters that Zoho takes of a search text. */
const mostSearched = 100;

/** The one record with the natural key of this body; undefined where there is none. */
export async function recordLike(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
): Promise<IDataObject | undefined> {
	const query = Object.fromEntries(
		(key.searched ?? key.keys).map((name) => searchFor(name, body[name])),
	);
	const rows = await desk.list({ ...key.query, ...query });
	const same = rows.filter((row) => key.keys.every((name) => isSame(row[name], body[name])));
	if (same.length > 1) throw several(desk, key, body, same);
	return same[0];
}

/** The first natural key whose parts are all given. */
export function naturalKeyOf({ table }: Desk, body: IDataObject): NaturalKey {
	const keys = table.naturalKeys ?? [];
	const found = keys.find(({ keys: parts }) => parts.every((part) => !isEmpty(body[part])));
	if (found) return found;
	throw new Refusal(
		'missingValue',
		`Nothing tells this ${nounOf(table)} from others.`,
		`Give ${keys.map(({ keys: parts }) => parts.join(' and ')).join(', or ')}.`,
	);
}

function searchFor(name: string, value: unknown): [string, string] {
	const text = String(value);
	if (text.length <= mostSearched) return [name, text];
	return [`${name}_startswith`, text.slice(0, mostSearched)];
}

/** Zoho itself takes names for equal whatever their capitals and the blanks around them. */
const isSame = (left: unknown, right: unknown): boolean => normal(left) === normal(right);

const normal = (value: unknown): string =>
	String(value ?? '')
		.trim()
		.toLowerCase();

function several(desk: Desk, key: NaturalKey, body: IDataObject, same: readonly IDataObject[]) {
	const named = key.keys.map((name) => String(body[name])).join(', ');
	const ids = same.map((row) => desk.idOf(row)).join(', ');
	return new Refusal(
		'duplicateLeft',
		`Zoho Books has ${same.length} ${desk.table.plural} ${named}: ${ids}. None was changed.`,
		'Keep one of them in Zoho Books, or name the one you mean by its ID.',
		{ ids },
	);
}
