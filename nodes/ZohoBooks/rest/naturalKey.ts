import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import type { Desk } from './desk';
import { isEmpty } from './fields/field';
import { nounOf, type NaturalKey, type Table } from './table';

/** The most characters that Zoho takes of a search text. */
const mostSearched = 100;

/** The one record with the natural key of this body; undefined where there is none. */
export async function recordLike(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
): Promise<IDataObject | undefined> {
	const same = await recordsLike(desk, key, body);
	if (same.length > 1) throw several(desk, key, body, same);
	return same[0];
}

/** All records with the natural key of this body. */
export async function recordsLike(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
): Promise<IDataObject[]> {
	const query = Object.fromEntries(
		(key.searched ?? key.keys).map((name) => searchFor(key.searchedAs?.[name] ?? name, body[name])),
	);
	const rows = await desk.list({ ...key.query, ...query });
	const same = rows.filter((row) => key.keys.every((name) => isSame(row[name], body[name])));
	return same.length > 1 ? await stillThere(desk, same) : same;
}

/** A search may show for a while what was deleted; by its id it is gone at once. */
async function stillThere(desk: Desk, rows: readonly IDataObject[]): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	for (const row of rows) if (await desk.exists(desk.idOf(row))) found.push(row);
	return found;
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

/**
 * The table as *Create or Get* shows it: with only one natural key, what belongs to it is mandatory, so that
 * nobody has to look for it among the additional fields.
 */
export function keyFirst<T extends Pick<Table, 'required' | 'optional' | 'naturalKeys'>>(
	table: T,
): T {
	const { required = [], optional = [], naturalKeys = [] } = table;
	const keys = naturalKeys.length === 1 ? (naturalKeys[0]?.keys ?? []) : [];
	return {
		...table,
		required: [...required, ...optional.filter(({ key }) => keys.includes(key))],
		optional: optional.filter(({ key }) => !keys.includes(key)),
	};
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

export function several(
	desk: Desk,
	key: NaturalKey,
	body: IDataObject,
	same: readonly IDataObject[],
) {
	const named = key.keys.map((name) => String(body[name])).join(', ');
	const ids = same.map((row) => desk.idOf(row)).join(', ');
	return new Refusal(
		'duplicateLeft',
		`Zoho Books has ${same.length} ${desk.table.plural} ${named}: ${ids}. None was changed.`,
		'Keep one of them in Zoho Books, or name the one you mean by its ID.',
		{ ids },
	);
}
