import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

export type Service = 'amazon' | 'zoho';
export type Json = Readonly<Record<string, unknown>>;

/** One operation of an official model. */
export interface Operation {
	/** File name of the model, for messages and deviations. */
	file: string;
	/** The whole model, in which references point. */
	root: Json;
	/** Empty where the model names none. */
	operationId: string;
	description: string;
	/** The permissions that it asks for. */
	scopes: readonly string[];
	method: string;
	/** With the base path, names in braces. */
	path: string;
	parameters: readonly Json[];
	/** Schema of a JSON body; undefined where there is none. */
	body: Json | undefined;
	/** Schema of the answer by status; undefined where the model gives none for the status. */
	answers: ReadonlyMap<string, Json | undefined>;
}

const folders = { amazon: 'amazon', zoho: 'zoho-books' } as const;
const methods = new Set(['get', 'post', 'put', 'delete', 'patch']);

/** Every operation of a service's models; null where the folder is absent. */
export function readModels(service: Service, specsDir: string): Operation[] | null {
	const folder = join(specsDir, folders[service]);
	if (!existsSync(folder)) return null;
	return readdirSync(folder)
		.filter((name) => /\.(json|yml)$/.test(name))
		.flatMap((name) => operationsOf(name, parsed(join(folder, name))));
}

const parsed = (path: string): Json => {
	const text = readFileSync(path, 'utf8');
	return fieldsOf(path.endsWith('.json') ? JSON.parse(text) : load(text));
};

function operationsOf(file: string, root: Json): Operation[] {
	return Object.entries(fieldsOf(root.paths)).flatMap(([path, item]) => {
		const shared = listOf(fieldsOf(item).parameters);
		return Object.entries(fieldsOf(item))
			.filter(([method]) => methods.has(method))
			.map(([method, found]) => {
				const operation = fieldsOf(found);
				const parameters = [...shared, ...listOf(operation.parameters)].map((one) =>
					resolved(root, one),
				);
				return {
					file,
					root,
					operationId: String(operation.operationId ?? ''),
					description: String(operation.description ?? ''),
					scopes: listOf(operation.security).flatMap((one) =>
						Object.values(one).flat().map(String),
					),
					method: method.toUpperCase(),
					path: basePathOf(root) + path,
					parameters: parameters.filter((one) => one.in !== 'body'),
					body: bodyOf(operation, parameters),
					answers: answersOf(operation, root),
				};
			});
	});
}

function basePathOf(root: Json): string {
	const [server] = listOf(root.servers);
	return typeof server?.url === 'string' ? new URL(server.url).pathname : '';
}

function bodyOf({ requestBody }: Json, parameters: readonly Json[]): Json | undefined {
	const schema = parameters.find((one) => one.in === 'body')?.schema ?? jsonSchema(requestBody);
	return schema === undefined ? undefined : fieldsOf(schema);
}

function answersOf({ responses }: Json, root: Json): Map<string, Json | undefined> {
	const answers = Object.entries(fieldsOf(responses)).map(([status, found]) => {
		const answer = resolved(root, fieldsOf(found));
		const schema = answer.schema ?? jsonSchema(answer);
		return [status, schema === undefined ? undefined : fieldsOf(schema)] as const;
	});
	return new Map(answers);
}

const jsonSchema = (holder: unknown): unknown =>
	fieldsOf(fieldsOf(fieldsOf(holder).content)['application/json']).schema;

/** Follows a reference of the form `#/a/b`. */
export function resolved(root: Json, value: Json): Json {
	if (typeof value.$ref !== 'string') return value;
	const steps = value.$ref.slice(2).split('/');
	return steps.reduce<Json>((found, step) => fieldsOf(found[step]), root);
}

export const fieldsOf = (value: unknown): Json =>
	typeof value === 'object' && value !== null ? (value as Json) : {};

export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** The operation of a request: the path with the most literal parts that fits. */
export function operationFor(operations: readonly Operation[], method: string, path: string) {
	const parts = path.split('/');
	const fits = (operation: Operation) =>
		operation.method === method && partsMatch(operation.path.split('/'), parts);
	const literals = ({ path: own }: Operation) =>
		own.split('/').filter((part) => !part.startsWith('{')).length;
	return operations.filter(fits).sort((left, right) => literals(right) - literals(left))[0];
}

const partsMatch = (own: string[], parts: string[]): boolean =>
	own.length === parts.length &&
	own.every((part, at) => (part.startsWith('{') ? parts[at] !== '' : part === parts[at]));
