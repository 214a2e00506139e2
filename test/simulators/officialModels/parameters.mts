import { parameterDeviations } from './deviations.mts';
import type { Json, Operation, Service } from './model.mts';
import { fieldsOf } from './model.mts';
import { problemsOf } from './schema.mts';

/** What is wrong with the path and the query of a request. */
export function parameterProblems(
	operation: Operation,
	service: Service,
	url: URL,
	headers: Readonly<Record<string, string>>,
): string[] {
	const ids = pathValues(operation.path, url.pathname);
	const problems = operation.parameters.flatMap((parameter) => {
		const name = String(parameter.name);
		const given = {
			path: ids[name],
			query: url.searchParams.getAll(name),
			header: headers[name.toLowerCase()],
		};
		const values = [given[parameter.in as keyof typeof given] ?? []].flat();
		if (values.length > 0) return valueProblems(operation, parameter, values);
		const isOptional = deviates(operation, service, name, 'optional');
		return parameter.required === true && !isOptional ? [`${name} is missing`] : [];
	});
	return [...problems, ...unknownNames(operation, service, url)];
}

function pathValues(template: string, path: string): Record<string, string> {
	const parts = path.split('/').map(decodeURIComponent);
	const names = template.split('/').map((part, at) => [part, parts[at] ?? ''] as const);
	return Object.fromEntries(
		names
			.filter(([part]) => part.startsWith('{'))
			.map(([part, value]) => [part.slice(1, -1), value]),
	);
}

/** Swagger 2 puts the schema into the parameter itself, OpenAPI 3 beside it. */
function valueProblems(operation: Operation, parameter: Json, values: string[]): string[] {
	const schema = parameter.schema === undefined ? parameter : fieldsOf(parameter.schema);
	const name = String(parameter.name);
	const isMulti = schema.type === 'array' && parameter.collectionFormat === 'multi';
	if (values.length > 1 && !isMulti) return [`${name} is given ${values.length} times`];
	const value = isMulti
		? values.map((one) => typed(fieldsOf(schema.items), one))
		: single(schema, values);
	return problemsOf(operation, schemaOf(schema), value, 'request', name);
}

const single = (schema: Json, [text = '']: string[]): unknown =>
	schema.type === 'array'
		? text.split(',').map((one) => typed(fieldsOf(schema.items), one))
		: typed(schema, text);

const schemas = new WeakMap<Json, Json>();

/** A parameter of Swagger 2 without what is not schema: `required` means another thing there. */
function schemaOf(schema: Json): Json {
	const { required: _required, description: _description, ...rest } = schema;
	const known = schemas.get(schema) ?? rest;
	schemas.set(schema, known);
	return known;
}

/** Text as the type that the model names; ids of 18 digits stay whole numbers. */
function typed({ type }: Json, text: string): unknown {
	if (type === 'integer') return /^-?\d+$/.test(text) ? Math.min(Number(text), largest) : text;
	if (type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
	if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
	return text;
}

const largest = Number.MAX_SAFE_INTEGER;

function unknownNames(operation: Operation, service: Service, url: URL): string[] {
	const known = new Set(
		operation.parameters.flatMap((one) => [String(one.name), ...variants(one)]),
	);
	return [...new Set(url.searchParams.keys())]
		.filter((name) => !known.has(name) && !deviates(operation, service, name, 'allowed'))
		.map((name) => `${name} is no parameter of the operation`);
}

/** Zoho names the variants of a search parameter in its description. */
export function variants({ description, name }: Json): string[] {
	const words = String(description ?? '').match(/\w[\w.]*/g) ?? [];
	return words.filter((word) =>
		['_', '.'].some((mark) => word.startsWith(`${String(name)}${mark}`)),
	);
}

const deviates = (
	{ method, path }: Operation,
	service: Service,
	parameter: string,
	kind: 'optional' | 'allowed',
): boolean =>
	parameterDeviations.some(
		(one) =>
			one.service === service &&
			one.kind === kind &&
			one.parameter === parameter &&
			(one.operation ?? `${method} ${path}`) === `${method} ${path}`,
	);
