import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { misplaced, schemaDeviations } from './deviations.mts';
import { type Json, type Operation, type Service, fieldsOf, listOf, resolved } from './model.mts';

export type Side = 'request' | 'answer';

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, logger: false });
addFormats.default(ajv);

const compiled = new Map<Json, Map<Side, ValidateFunction>>();

/** What is wrong with a value by a schema of the operation's model; paths begin with `name`. */
export function problemsOf(
	{ root, file }: Pick<Operation, 'root' | 'file'>,
	schema: Json,
	value: unknown,
	side: Side,
	name: string,
): string[] {
	const bySide = compiled.get(schema) ?? new Map<Side, ValidateFunction>();
	compiled.set(schema, bySide);
	const service = file.endsWith('.yml') ? 'zoho' : 'amazon';
	const validate = bySide.get(side) ?? ajv.compile(standalone(root, schema, service, side));
	bySide.set(side, validate);
	return validate(value) ? [] : (validate.errors ?? []).map((error) => wording(error, name));
}

function wording({ instancePath, message, params }: ErrorObject, name: string): string {
	const { additionalProperty, allowedValues } = fieldsOf(params);
	const more = additionalProperty ?? (allowedValues ? JSON.stringify(allowedValues) : undefined);
	return `${name}${instancePath} ${message ?? ''}${more === undefined ? '' : ` (${String(more)})`}`;
}

/** The schema with all that it may refer to, in the words of JSON Schema. */
function standalone(root: Json, schema: Json, service: Service, side: Side): Json {
	const loose = looseNames(root.definitions);
	// Zoho answers with more fields than it documents; Amazon's fields, and what is sent, are known.
	const isStrict = service === 'amazon' || side === 'request';
	const rewrite = (one: Json, strict = isStrict) => rewritten(one, strict);
	const named = (schemas: unknown) =>
		Object.fromEntries(
			Object.entries(fieldsOf(schemas)).map(([name, one]) => [
				name,
				widened(
					rewrite(repaired(root, name, fieldsOf(one)), isStrict && !loose.has(name)),
					...([name, service, side] as const),
				),
			]),
		);
	return {
		...rewrite(schema),
		definitions: named(root.definitions),
		components: { schemas: named(fieldsOf(root.components).schemas) },
	};
}

/** A schema with the keys of its rows where they belong, and without mandatory ones that are not. */
export function repaired(root: Json, name: string, schema: Json): Json {
	const found = misplaced.find((one) => one.schema === name);
	if (found === undefined) return schema;
	const { rows = {}, optional = [] } = found;
	const properties = Object.entries(fieldsOf(schema.properties)).map(([key, one]) => [
		key,
		rows[key] === undefined ? one : withKeys(root, fieldsOf(one), rows[key]),
	]);
	const { required } = schema;
	return {
		...schema,
		properties: Object.fromEntries(properties) as Json,
		...(Array.isArray(required) && { required: required.filter((key) => !optional.includes(key)) }),
	};
}

function withKeys(root: Json, list: Json, keys: readonly string[]): Json {
	const { items, ...rest } = resolved(root, list);
	const row = resolved(root, fieldsOf(items));
	const more = Object.fromEntries(keys.map((key) => [key, {}]));
	return { ...rest, items: { ...row, properties: { ...fieldsOf(row.properties), ...more } } };
}

/** A schema, or one of its fields, with what is valid besides. */
function widened(schema: Json, name: string, service: Service, side: Side): Json {
	const deviations = schemaDeviations.filter(
		(one) => one.service === service && [side, 'both'].includes(one.side),
	);
	const also = (of: string) => deviations.find((one) => one.schema === of)?.also;
	const wide = (one: Json, of: string): Json => {
		const besides = also(of);
		return besides === undefined ? one : { anyOf: [one, besides] };
	};
	const { properties } = schema;
	if (properties === undefined) return wide(schema, name);
	const fields = Object.entries(fieldsOf(properties)).map(([field, one]) => [
		field,
		wide(fieldsOf(one), `${name}.${field}`),
	]);
	return wide({ ...schema, properties: Object.fromEntries(fields) as Json }, name);
}

/** Schemas that others are composed of must allow the fields of their fellows. */
function looseNames(value: unknown): Set<string> {
	if (typeof value !== 'object' || value === null) return new Set();
	const own = listOf(fieldsOf(value).allOf).map(({ $ref }) => String($ref).split('/').at(-1) ?? '');
	return new Set([...own, ...Object.values(value).flatMap((inner) => [...looseNames(inner)])]);
}

// prettier-ignore
const kept = [
	'$ref', 'type', 'enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum',
	'minItems', 'maxItems', 'uniqueItems', 'multipleOf', 'const', 'not',
];

/** Keeps what JSON Schema knows; a null is valid where the model or its text says so. */
function rewritten(schema: Json, isStrict: boolean): Json {
	const result = { ...plain(schema), ...composed(schema, isStrict) };
	const isNullable = schema.nullable === true || schema['x-nullable'] === true;
	const saysNull = /\bcan be null\b/i.test(String(schema.description ?? ''));
	return isNullable || saysNull ? { anyOf: [{ type: 'null' }, result] } : result;
}

const plain = (schema: Json): Json =>
	Object.fromEntries(Object.entries(schema).filter(([keyword]) => kept.includes(keyword)));

function composed(schema: Json, isStrict: boolean): Json {
	const { properties, items, required, additionalProperties: more } = schema;
	const inner = (one: unknown) => rewritten(fieldsOf(one), isStrict);
	const fields = Object.entries(fieldsOf(properties)).map(([name, one]) => [name, inner(one)]);
	const alternatives = ['allOf', 'anyOf', 'oneOf'].filter((keyword) => keyword in schema);
	return {
		...(properties !== undefined && { properties: Object.fromEntries(fields) as Json }),
		...(isStrict && properties !== undefined && { additionalProperties: false }),
		...(more !== undefined && {
			additionalProperties: typeof more === 'object' ? inner(more) : more,
		}),
		...(items !== undefined && { items: inner(items) }),
		...(Array.isArray(required) && { required }),
		...Object.fromEntries(
			alternatives.map((keyword) => [
				keyword,
				listOf(schema[keyword]).map((one) => rewritten(one, false)),
			]),
		),
	};
}
