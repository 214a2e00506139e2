import { decimalOf, textOf } from '../decimal.mts';
import { invalidValue } from '../errors.mts';
import { dateField, type Fields, textField } from '../fields.mts';
import type { SimulatedTable } from './table.mts';

/** The fields of a request that this resource knows; what it does not know is dropped without a word (LIVE: journals). */
export function readFields(table: SimulatedTable, body: Fields): Fields {
	const fields: Fields = {};
	for (const [name, most] of Object.entries(table.texts)) {
		if (name in body) fields[name] = textField(body, name, most);
	}
	for (const name of table.decimals ?? []) {
		if (name in body) fields[name] = readDecimal(body, name);
	}
	for (const name of table.dates ?? []) {
		if (name in body) fields[name] = body[name] === '' ? '' : dateField(body, name);
	}
	for (const name of table.others ?? []) {
		if (name in body) fields[name] = body[name];
	}
	return fields;
}

/** L, errors-observed.json: a bill without its number is an invalid value, code 4. */
export function refuseMissing({ mandatory }: SimulatedTable, fields: Fields): void {
	for (const name of mandatory) {
		if ((fields[name] ?? '') === '') throw invalidValue(name, 4);
	}
}

/** Kept as exact text. */
export function readDecimal(body: Fields, name: string): string {
	const decimal = decimalOf(body[name] === '' ? 0 : body[name]);
	if (decimal === undefined) throw invalidValue(name);
	return textOf(decimal);
}
