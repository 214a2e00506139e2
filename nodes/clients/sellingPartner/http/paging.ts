import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../domain/exactJson';
import type { Endpoint, ListEndpoint } from '../api/endpoint';
import type { SellingPartner } from '../client';
import { garbled, refusalWith } from './errorTable';
import type { Request } from './request';

/** The first `limit` of what comes, asking for no page more than needed. */
export async function firstOf<T>(source: AsyncIterable<T>, limit: number): Promise<T[]> {
	const found: T[] = [];
	if (limit <= 0) return found;
	for await (const one of source) {
		found.push(one);
		if (found.length >= limit) break;
	}
	return found;
}

export interface Page<T> {
	readonly found: readonly T[];
	readonly nextToken: string | null;
}

const mostRepeats = 3;

/** All pages, one after the other; a page may be empty and not be the last. */
export async function* pages<T>(
	read: (nextToken: string | null) => Promise<Page<T>>,
	subject = 'List',
): AsyncGenerator<T> {
	let [token, repeats] = [null as string | null, 0];
	let before: Page<T> | null = null;
	do {
		const page: Page<T> = await read(token);
		const isAgain: boolean = before !== null && comesAgain(page, before, token);
		const isTold = page.nextToken === token || page.found.every(isNamed);
		if (isAgain && (++repeats > mostRepeats || !isTold)) {
			throw unexpected(subject, 'the same page again and again');
		}
		if (!isAgain) yield* page.found;
		[token, before] = [page.nextToken, page];
	} while (token !== null && token !== '');
}

/** The page before once more, with the same continuation or with another: nothing is counted twice. */
const comesAgain = <T>(page: Page<T>, before: Page<T>, token: string | null): boolean =>
	(page.found.length > 0 || page.nextToken === token) &&
	JSON.stringify(page.found) === JSON.stringify(before.found);

/** Equal records without an id may be two: skipping them might lose one. */
const isNamed = (record: unknown): boolean =>
	isRecord(record) &&
	Object.entries(record).some(
		([name, value]) => /(^id|Id|^sku|Sku|^asin)$/.test(name) && typeof value === 'string',
	);

/** All records of a list, page after page. */
export function list<T = IDataObject>(
	amazon: SellingPartner,
	endpoint: ListEndpoint,
	request: Request,
): AsyncGenerator<T> {
	let first: IDataObject = {};
	return pages(async (nextToken) => {
		const more = { ...(endpoint.tokenAlone ? {} : first), [endpoint.token]: nextToken };
		const asked = nextToken === null ? request : { ...request, query: more };
		const { body, query } = await amazon.ask(endpoint, asked);
		if (nextToken === null) first = query;
		const next = at(body, endpoint.next);
		return {
			found: recordsOf<T>(body, endpoint, request.subject),
			nextToken: typeof next === 'string' ? next : null,
		};
	}, request.subject);
}

/** One record: the whole answer, or what it holds under its envelope. */
export async function get<T = IDataObject>(
	amazon: SellingPartner,
	endpoint: Endpoint,
	request: Request,
): Promise<T> {
	const { body } = await amazon.ask(endpoint, request);
	const held = at(body, endpoint.holds);
	if (held === undefined || held === null) throw missing(endpoint, request.subject);
	return (isRecord(held) ? held : body) as T;
}

/** A list that comes in one piece, without pages. */
export async function listAtOnce<T = IDataObject>(
	amazon: SellingPartner,
	endpoint: Endpoint,
	request: Request,
): Promise<T[]> {
	const { body } = await amazon.ask(endpoint, request);
	return recordsOf<T>(body, endpoint, request.subject);
}

function recordsOf<T>(body: IDataObject, endpoint: Endpoint, subject: string): T[] {
	const records = at(body, endpoint.holds);
	if (Array.isArray(records) && records.every(isRecord)) return records as T[];
	throw missing(endpoint, subject);
}

/** The value at `payload.transactions` or the like; undefined where the way breaks off. */
const at = (body: IDataObject, path: string): unknown =>
	path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), body);

const missing = ({ holds }: Endpoint, subject: string) =>
	unexpected(subject, `an answer without "${holds}"`);

const unexpected = (subject: string, words: string) =>
	refusalWith(garbled, { status: 200, code: '', words, retryAfter: '' }, subject);
