import type { Call } from './operation.mts';
import { invalidInput } from './refusals.mts';

const named = (name: string, problem: string) =>
	invalidInput('Invalid input', `Invalid input in ${name}: ${problem}`);

/** One value; given twice it is refused (assumed). */
export function single({ query }: Call, name: string): string | undefined {
	const values = query.getAll(name);
	if (values.length > 1) throw named(name, 'it is given more than once');
	return values[0];
}

/** A list separated by commas, the collection format of the models. */
export function list(call: Call, name: string, most = 10): string[] | undefined {
	const text = single(call, name);
	if (text === undefined) return undefined;
	const values = text.split(',');
	if (text === '' || values.length > most) throw named(name, `1 to ${most} values are allowed`);
	return values;
}

/** One value of those allowed. */
export function oneOf<Value extends string>(
	call: Call,
	name: string,
	allowed: readonly Value[],
): Value | undefined {
	const text = single(call, name);
	if (text === undefined) return undefined;
	const found = allowed.find((value) => value === text);
	if (found === undefined) throw named(name, `${allowed.join(', ')} are allowed`);
	return found;
}

/** A list of values that are allowed. */
export function someOf<Value extends string>(
	call: Call,
	name: string,
	allowed: readonly Value[],
): Value[] | undefined {
	const texts = list(call, name, allowed.length);
	return texts?.map((text) => {
		const found = allowed.find((value) => value === text);
		if (found === undefined) throw named(name, `${allowed.join(', ')} are allowed`);
		return found;
	});
}

/** The fields of a JSON body. */
export function jsonBody({ body }: Call): Readonly<Record<string, unknown>> {
	try {
		return (JSON.parse(body) ?? {}) as Record<string, unknown>;
	} catch {
		throw invalidInput('Invalid input', 'The body is not JSON');
	}
}

export function wholeNumber(call: Call, name: string, least: number, most: number) {
	const text = single(call, name);
	if (text === undefined) return undefined;
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < least || value > most) {
		throw named(name, `a whole number from ${least} to ${most} is allowed`);
	}
	return value;
}

// A date alone is taken too: the sandbox requests of the models send `2019-10-13`.
const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date-time. */
export function time(call: Call, name: string): number | undefined {
	const text = single(call, name);
	if (text === undefined) return undefined;
	const value = Date.parse(text);
	if (!isoTime.test(text) || Number.isNaN(value)) throw named(name, 'no ISO 8601 date-time');
	return value;
}
