import { randomBytes } from 'node:crypto';
import type { Call } from './operation.mts';
import { invalidInput } from './refusals.mts';

export interface Page<Item> {
	items: Item[];
	nextToken?: string;
}

interface Continuation<Item> {
	rest: Item[];
	/** The parameters that made the token. */
	parameters: string;
	expires: number;
}

export interface PagingRules {
	now: () => number;
	/** The query parameter that carries the token. */
	tokenName: string;
	/** Parameters that may change from page to page. */
	free?: readonly string[];
	/** For how long a token can be used; for ever where no source says anything. */
	lifetimeMs?: number;
	/** Lets the first page of a list be empty. */
	emptyFirst?: boolean | undefined;
	/** The words for a token that does not fit. */
	refusal?: () => Error;
}

/** Pages of one operation; a token holds what was found when the first page was asked for (assumed). */
export class Pages<Item> {
	private readonly continuations = new Map<string, Continuation<Item>>();

	constructor(private readonly rules: PagingRules) {}

	/** `find` is asked for the first page only; a token goes with the parameters that made it. */
	page(call: Call, size: number, find: () => Item[]): Page<Item> {
		const { tokenName, emptyFirst = false } = this.rules;
		const parameters = this.parametersOf(call.query);
		const token = call.query.get(tokenName);
		const rest = token === null ? find() : this.continued(token, parameters);
		const isEmpty = call.fault === 'emptyPage' || (token === null && emptyFirst && rest.length > 0);
		const items = isEmpty ? [] : rest.slice(0, size);
		const comesAgain = isEmpty || call.fault === 'repeatedPage';
		const left = comesAgain ? rest : rest.slice(size);
		if (left.length === 0 && !comesAgain) return { items };
		return { items, nextToken: this.keep(left, parameters) };
	}

	private continued(token: string, parameters: string): Item[] {
		const { now, refusal = badToken } = this.rules;
		const found = this.continuations.get(token);
		const fits = found?.parameters === parameters && now() < found.expires;
		if (found === undefined || !fits) throw refusal();
		return found.rest;
	}

	private keep(rest: Item[], parameters: string): string {
		const { now, lifetimeMs = Infinity } = this.rules;
		const token = randomBytes(24).toString('base64');
		this.continuations.set(token, { rest, parameters, expires: now() + lifetimeMs });
		return token;
	}

	/** The parameters without the token and the free ones, in an order of their own. */
	private parametersOf(query: URLSearchParams): string {
		const { tokenName, free = [] } = this.rules;
		const bound = [...query].filter(([name]) => name !== tokenName && !free.includes(name));
		return JSON.stringify(bound.sort());
	}
}

const badToken = () => invalidInput('Invalid input', 'Invalid input in nextToken');

/** The token as a field of the answer, if there is one. */
export const tokenField = <Name extends string>(name: Name, token: string | undefined) =>
	(token === undefined ? {} : { [name]: token }) as Partial<Record<Name, string>>;
