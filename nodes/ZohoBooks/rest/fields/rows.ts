import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';
import { isEmpty, unusable, type Field, type WireValue } from './field';

/** Rows of fields, such as the lines of a bill. */
export interface RowsSettings {
	readonly description?: string;
	/** Zoho's keys of the fields that a new row shows; the others are added one by one. All, unless given. */
	readonly first?: readonly string[];
	/** Zoho's keys that the panel does not show, and that an update of other fields must not lose. */
	readonly carries?: readonly string[];
	/** False where Zoho keeps what an update does not name. */
	readonly isReplaced?: false;
}

const rowName = 'row';

/** A list of rows; what is given replaces the whole list, and an update without it keeps the list. */
export function rows(
	displayName: string,
	key: string,
	title: string,
	fields: readonly Field[],
	{ description, first, carries = [], isReplaced }: RowsSettings = {},
): Field {
	return {
		key,
		panel: {
			...collectionPanel(displayName, key, title, shownFirst(fields, first), description),
			typeOptions: { multipleValues: true, sortable: true, ...(first ? onDemand : {}) },
		},
		toZoho: (given) => {
			const found = rowsIn(displayName, given).map((row, index) =>
				rowOf(fields, row, `${displayName} ${index + 1}`),
			);
			return found.length === 0 ? undefined : found;
		},
		carried:
			isReplaced === false
				? undefined
				: (current) => carriedRows(current, [...fields.map((field) => field.key), ...carries]),
	};
}

/** A new row shows what stands first; the rest is added. */
export const onDemand = { hideOptionalFields: true, addOptionalFieldButtonText: 'Add Field' };

/** Marks the fields of these keys as shown in a new row. */
export const shownFirst = (
	fields: readonly Field[],
	first: readonly string[] = [],
): readonly Field[] =>
	fields.map((field) => {
		if (!first.includes(field.key)) return field;
		const typeOptions = { ...field.panel.typeOptions, showEvenWhenOptional: true };
		return { ...field, panel: { ...field.panel, typeOptions } };
	});

/** Fields that belong together, such as an address. */
export function group(
	displayName: string,
	key: string,
	title: string,
	fields: readonly Field[],
): Field {
	return {
		key,
		panel: collectionPanel(displayName, key, title, fields),
		toZoho: (given) => {
			const [row] = rowsIn(displayName, given);
			return row === undefined ? undefined : rowOf(fields, row, displayName);
		},
	};
}

const collectionPanel = (
	displayName: string,
	key: string,
	title: string,
	fields: readonly Field[],
	description?: string,
): INodeProperties => ({
	displayName,
	name: key,
	type: 'fixedCollection',
	placeholder: `Add ${title}`,
	default: {},
	description,
	options: [{ displayName: title, name: rowName, values: panelsOf(fields) }],
});

/** The panels of fields inside a collection, in the order that n8n wants. */
export const panelsOf = (fields: readonly Field[]): INodeProperties[] =>
	fields
		.map(({ panel }) => ({ ...panel, required: undefined }))
		.sort((left, right) => left.displayName.localeCompare(right.displayName));

/** As the panel keeps them, or a list that an expression gives. */
function rowsIn(displayName: string, given: unknown): IDataObject[] {
	const inner = isRecord(given) && rowName in given ? given[rowName] : given;
	const found = Array.isArray(inner) ? inner : isEmpty(inner) || isBlank(inner) ? [] : [inner];
	if (found.every(isRecord)) return found as IDataObject[];
	throw unusable(displayName, given, 'Give a list of rows.');
}

const isBlank = (value: unknown): boolean => isRecord(value) && Object.keys(value).length === 0;

function rowOf(fields: readonly Field[], given: IDataObject, place: string): IDataObject {
	const row: IDataObject = {};
	for (const { key, panel, toZoho } of fields) {
		const value = toZoho(given[key]);
		if (value !== undefined && value !== '') row[key] = value;
		else if (panel.required) throw missing(`${place}, ${panel.displayName}`);
	}
	return row;
}

export const missing = (label: string): Refusal =>
	new Refusal('missingValue', `"${label}" is empty.`, `Fill in "${label}" and run this again.`);

/** Zoho writes what is not set as an empty text or list; sent back, that would be refused. */
function carriedRows(current: unknown, keys: readonly string[]): WireValue | undefined {
	if (!Array.isArray(current) || current.length === 0) return undefined;
	return current.filter(isRecord).map((row) => {
		const kept = keys.filter((key) => !isEmpty(row[key])).map((key) => [key, row[key]] as const);
		return Object.fromEntries(kept) as IDataObject;
	});
}
