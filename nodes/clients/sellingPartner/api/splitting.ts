import { ApiRefusal } from '../../transport/apiRefusal';
import type { Span } from './spans';

type Record = Readonly<{ [field: string]: unknown }>;

const shortestMs = 24 * 3600_000;

/**
 * The records of a span; where Amazon fails on a late page again and again, as it does for long spans
 * (https://github.com/amzn/selling-partner-api-models/issues/4279), the span is asked in halves, and
 * what came already is left out.
 */
export async function* inHalves<T extends Record>(
	read: (span: Span) => AsyncIterable<T>,
	span: Span,
	now: number,
	came = new Set<string>(),
): AsyncGenerator<T> {
	const counts = new Map<string, number>();
	let failure: unknown;
	try {
		for await (const record of read(span)) {
			const key = keyOf(record, counts);
			if (came.has(key)) continue;
			came.add(key);
			yield record;
		}
	} catch (error) {
		const length = (span.to ?? now) - span.from;
		if (!isServerTrouble(error) || counts.size === 0 || length < 2 * shortestMs) return fail(error);
		failure = error;
	}
	if (failure === undefined) return;
	const middle = span.from + Math.floor(((span.to ?? now) - span.from) / 2);
	yield* inHalves(read, { from: span.from, to: middle }, now, came);
	yield* inHalves(read, { from: middle, to: span.to }, now, came);
}

const isServerTrouble = (error: unknown): boolean =>
	error instanceof ApiRefusal && error.status >= 500;

/** The id of a transaction, or its content and which of equal ones it is. */
function keyOf(record: Record, counts: Map<string, number>): string {
	const id = record.transactionId;
	const content = typeof id === 'string' && id !== '' ? id : JSON.stringify(record);
	const count = (counts.get(content) ?? 0) + 1;
	counts.set(content, count);
	return `${content} ${count}`;
}

function fail(error: unknown): never {
	throw error;
}
