import { join } from 'node:path';
import { namedEndpoints, statusDeviations, zohoError } from './officialModels/deviations.mts';
import {
	fieldsOf,
	type Operation,
	type Service,
	operationFor,
	readModels,
} from './officialModels/model.mts';
import { parameterProblems } from './officialModels/parameters.mts';
import { problemsOf } from './officialModels/schema.mts';
import type { Exchange } from './shared/exchange.mts';

export interface Validation {
	/** Exchanges that an official model covers. */
	validated: number;
	/** `METHOD path status: what is wrong`; empty when all is well. */
	problems: string[];
	/** Endpoints without an official model, each once. */
	unmatched: string[];
}

/** Where the official models are: SPECS_DIR, or the folder beside the checkout. */
export const specsFolder = (): string =>
	process.env.SPECS_DIR ?? join(import.meta.dirname, '../../../shared/specs');

const models = new Map<string, Operation[] | null>();

/** Checks requests and answers against the official models of a service; null without the models. */
export async function exchangesValidated(
	requests: readonly Exchange[],
	which: Service,
	specsDir: string = specsFolder(),
): Promise<Validation | null> {
	const key = `${which} ${specsDir}`;
	const operations = models.get(key) ?? readModels(which, specsDir);
	models.set(key, operations);
	if (operations === null) return null;
	const result: Validation = { validated: 0, problems: [], unmatched: [] };
	// What was never answered says nothing.
	for (const exchange of requests.filter(({ status }) => status > 0)) {
		const { pathname } = new URL(exchange.url, 'http://localhost');
		const operation = operationFor(operations, exchange.method, pathname);
		if (operation === undefined) {
			const name = nameOf(`${exchange.method} ${pathname}`);
			if (!result.unmatched.includes(name)) result.unmatched.push(name);
			continue;
		}
		result.validated += 1;
		const title = `${exchange.method} ${pathname} ${exchange.status}`;
		const found = exchangeProblems(exchange, operation, which);
		result.problems.push(...found.map((problem) => `${title}: ${problem}`));
	}
	return await Promise.resolve(result);
}

const nameOf = (endpoint: string): string =>
	namedEndpoints.find(([form]) => form.test(endpoint))?.[1] ?? endpoint;

function exchangeProblems(exchange: Exchange, operation: Operation, which: Service): string[] {
	const answer = answerProblems(exchange, operation, which);
	// A request that was refused may be wrong on purpose; its answer must not be.
	return exchange.status < 400
		? [...requestProblems(exchange, operation, which), ...answer]
		: answer;
}

function requestProblems(exchange: Exchange, operation: Operation, which: Service): string[] {
	const url = new URL(exchange.url, 'http://localhost');
	const parameters = parameterProblems(operation, which, url, exchange.headers);
	if (operation.body === undefined) {
		const fits = exchange.body === undefined || isUpload(exchange, operation);
		return fits ? parameters : [...parameters, 'takes no body'];
	}
	return [
		...parameters,
		...problemsOf(operation, operation.body, bodyOf(exchange), 'request', 'body'),
	];
}

/**
 * Zoho's models list a file among the query parameters, as `binary`. A form is what its own examples send:
 * https://www.zoho.com/books/api/v3/expenses/#create-an-expense (`receipt`).
 */
const isUpload = ({ headers }: Exchange, { parameters }: Operation): boolean =>
	parameters.some(({ schema }) => fieldsOf(schema).format === 'binary') &&
	(headers['content-type'] ?? '').startsWith('multipart/form-data');

/** The older form wraps the same JSON in a form field (`JSONString`, https://www.zoho.com/books/api/v3/introduction/). */
function bodyOf({ body }: Exchange): unknown {
	const { JSONString: wrapped } = (body ?? {}) as { JSONString?: unknown };
	return typeof wrapped === 'string' ? JSON.parse(wrapped) : body;
}

function answerProblems({ status, response }: Exchange, operation: Operation, which: Service) {
	const isZohoError = which === 'zoho' && status >= 400;
	const named = `${operation.method} ${operation.path}`;
	const other = statusDeviations.find((one) => one.operation === named && one.status === status);
	const known = other?.as ?? String(status);
	if (!operation.answers.has(known) && !isZohoError) return [`the model has no status ${status}`];
	const schema = operation.answers.get(known) ?? (isZohoError ? zohoError : undefined);
	return schema === undefined ? [] : problemsOf(operation, schema, response, 'answer', 'answer');
}
