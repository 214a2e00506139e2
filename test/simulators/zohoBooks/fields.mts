import type { FastifyRequest } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { emptyBody, invalidValue, tooLong, unreadableJson } from './errors.mts';

export type Fields = Record<string, unknown>;

/** The JSON body, or the legacy form field `JSONString` (https://www.zoho.com/books/api/v3/introduction/). */
export function bodyOf(request: FastifyRequest): Fields {
	const { body, headers } = incomingOf(request);
	if (body.trim() === '') throw emptyBody();
	const isForm = (headers['content-type'] ?? '').includes('x-www-form-urlencoded');
	const text = isForm ? new URLSearchParams(body).get('JSONString') : body;
	// L: form fields without JSONString.
	if (text === null) throw unreadableJson();
	const parsed = parse(text);
	if (isFields(parsed)) return parsed;
	// L: the words, for a JSONString that is none; its code is assumed.
	throw isForm ? invalidValue('JSONString') : unreadableJson();
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text field, empty where absent. L: code 15 when too long, and for an object where text is expected. */
export function textField(fields: Fields, name: string, most: number): string {
	const value = fields[name] ?? '';
	if (typeof value === 'object') throw tooLong(name, most);
	const text = String(value);
	if (text.length > most) throw tooLong(name, most);
	return text;
}

/** A calendar day, `yyyy-mm-dd` (D-resp). */
export function dateField(fields: Fields, name: string): string {
	const text = textField(fields, name, 100);
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
	if (!isDay || new Date(text).toISOString().slice(0, 10) !== text) throw invalidValue(name);
	return text;
}
