import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** What the trigger remembers between polls. Times are milliseconds since 1970, by the clock of Zoho Books. */
export interface Memory extends IDataObject {
	/** What is watched; another choice begins anew. */
	watched: string;
	/** Zone of the organization, in which Zoho wants its times. */
	zone: string;
	/** The latest change that was seen. */
	since: number;
	/** When each version was changed that a later poll can list again, by its mark. */
	seen: Record<string, number>;
	/** Marks of what the last poll sent. */
	sent: string[];
	/** The latest change that was seen before that poll. */
	sentSince: number;
	/** The process that polled last. */
	run: string;
}

/** A row of a list, and when it was changed. */
export interface Change {
	readonly row: IDataObject;
	readonly at: number;
	/** Of this version of the record. */
	readonly mark: string;
}

/** A search may show a change late, and two changes may bear the same second: so much is read again. Milliseconds. */
export const overlap = 5 * 60_000;

/** What the first poll begins with. */
export const begin = (watched: string, zone: string, since: number, run: string): Memory => ({
	watched,
	zone,
	since,
	seen: {},
	sent: [],
	sentSince: since,
	run,
});

/**
 * What was kept. n8n keeps it and begins the execution in two steps, and may have died between them: what
 * a process that has ended since sent last is sent once more.
 */
export function readMemory(stored: unknown, watched: string, run: string): Memory | undefined {
	if (!isMemory(stored) || stored.watched !== watched) return undefined;
	// Kept by a version of this package that did not remember what it sent.
	if (!Array.isArray(stored.sent)) return { ...stored, sent: [], sentSince: stored.since, run };
	return stored.run === run ? stored : sentAgain(stored, run);
}

function sentAgain(stored: Memory, run: string): Memory {
	const again = new Set(stored.sent);
	const seen = Object.entries(stored.seen).filter(([mark]) => !again.has(mark));
	const since = Math.min(stored.since, stored.sentSince);
	return { ...stored, since, seen: Object.fromEntries(seen), sent: [], sentSince: since, run };
}

const isMemory = (value: unknown): value is Memory =>
	typeof value === 'object' &&
	value !== null &&
	typeof (value as Memory).since === 'number' &&
	typeof (value as Memory).zone === 'string' &&
	typeof (value as Memory).seen === 'object';

/** What was not seen yet, the oldest first. */
export const unseen = (changes: readonly Change[], { seen }: Memory): Change[] =>
	changes
		.filter(({ mark }) => !Object.hasOwn(seen, mark))
		.sort((left, right) => left.at - right.at);

/** Remembers all that was read and what of it was sent; forgets what no later poll lists, so that it does not grow. */
export function advanced(
	memory: Memory,
	changes: readonly Change[],
	sent: readonly Change[],
): Memory {
	const since = Math.max(memory.since, ...changes.map(({ at }) => at));
	const read = changes.map(({ mark, at }): [string, number] => [mark, at]);
	// The next process may have to read from where this poll began.
	const oldest = memory.since - overlap;
	const seen = [...Object.entries(memory.seen), ...read].filter(([, at]) => at >= oldest);
	return {
		...memory,
		since,
		seen: Object.fromEntries(seen),
		sent: sent.map(({ mark }) => mark),
		sentSince: memory.since,
	};
}

/** Eight characters that tell one version of a record from all others. */
export const markOf = (row: IDataObject): string =>
	createHash('sha256').update(JSON.stringify(row)).digest('base64').slice(0, 8);
