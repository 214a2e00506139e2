import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../shared/refusal.mts';
import type { Call } from './operation.mts';
import { invalidInput } from './refusals.mts';

/** A request of Amazon's static sandbox and its answer, as an official model has them. */
export interface SandboxPair {
	operationId: string;
	method: string;
	/** With names in braces. */
	path: string;
	status: number;
	/** Values of path, query and body by their names. */
	parameters: Readonly<Record<string, { value: unknown }>>;
	response: unknown;
}

interface Static {
	request: { parameters?: SandboxPair['parameters'] };
	response?: unknown;
}

interface ModelOperation {
	operationId: string;
	responses: Record<string, { 'x-amzn-api-sandbox'?: { static?: Static[] } }>;
}

interface Model {
	paths?: Record<string, Record<string, ModelOperation>>;
}

/** Every static pair of the models in a folder: developer-docs.amazon.com/sp-api sp-api-sandbox. */
export function sandboxPairs(folder: string): SandboxPair[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return names.flatMap((name) => {
		const { paths = {} } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Model;
		return Object.entries(paths).flatMap(([path, methods]) =>
			Object.entries(methods).flatMap(([method, operation]) =>
				pairsOf(path, method.toUpperCase(), operation),
			),
		);
	});
}

const pairsOf = (path: string, method: string, { operationId, responses }: ModelOperation) =>
	Object.entries(responses ?? {}).flatMap(([status, answer]) =>
		(answer['x-amzn-api-sandbox']?.static ?? []).map(({ request, response }): SandboxPair => {
			const parameters = request.parameters ?? {};
			return { operationId, method, path, status: Number(status), parameters, response };
		}),
	);

/** Answers like the static sandbox: the pair with the most parameters, all as they were sent. */
export function sandboxOf(folder: string): (id: string, call: Call) => unknown {
	const pairs = sandboxPairs(folder);
	return (id, call) => {
		const [found] = pairs
			.filter(({ operationId, parameters }) => operationId === id && fits(parameters, call))
			.sort((left, right) => sizeOf(right) - sizeOf(left));
		// Words that callers of the sandbox report: amzn/selling-partner-api-models issues.
		if (found === undefined) throw invalidInput('Could not match input arguments', '');
		if (found.status >= 300) throw new Refusal(found.status, found.response);
		return found.response;
	};
}

const sizeOf = ({ parameters }: SandboxPair): number => Object.keys(parameters).length;

const fits = (parameters: SandboxPair['parameters'], { ids, query, body }: Call): boolean =>
	Object.entries(parameters).every(([name, { value }]) => {
		if (name === 'body') return isDeepStrictEqual(parsed(body), value);
		return isSame(
			ids[name] ?? query.get(name),
			Array.isArray(value) ? value.join(',') : String(value),
		);
	});

/** Texts, or two spellings of one moment. */
const isSame = (sent: string | null, wanted: string): boolean =>
	sent === wanted ||
	(/^\d{4}-\d{2}-\d{2}/.test(wanted) && Date.parse(sent ?? '') === Date.parse(wanted));

function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
