import { randomBytes } from 'node:crypto';
import { invalidInput } from './refusals.mts';

export interface Page<Item> {
	items: Item[];
	nextToken?: string;
}

interface Continuation<Item> {
	rest: Item[];
	size: number;
	/** The parameters that made the token. */
	parameters: string;
}

/** Pages of one operation; a token holds what was found when the first page was asked for (assumed). */
export class Pages<Item> {
	private readonly continuations = new Map<string, Continuation<Item>>();

	first(found: Item[], size: number, parameters = '', emptyFirst = false): Page<Item> {
		return this.page({ rest: found, size, parameters }, emptyFirst && found.length > 0);
	}

	/** The next page; a token goes with the parameters that made it. */
	next(token: string, parameters = ''): Page<Item> {
		const continuation = this.continuations.get(token);
		if (continuation === undefined || continuation.parameters !== parameters) {
			throw invalidInput('Invalid input', 'Invalid input in nextToken');
		}
		return this.page(continuation, false);
	}

	private page({ rest, size, parameters }: Continuation<Item>, empty: boolean): Page<Item> {
		const items = empty ? [] : rest.slice(0, size);
		const left = rest.slice(items.length);
		if (left.length === 0) return { items };
		const nextToken = randomBytes(24).toString('base64');
		this.continuations.set(nextToken, { rest: left, size, parameters });
		return { items, nextToken };
	}
}

/** The parameters of a request without its token, in an order of their own. */
export const parametersOf = (query: URLSearchParams, tokenName: string): string =>
	JSON.stringify([...query].filter(([name]) => name !== tokenName).sort());
