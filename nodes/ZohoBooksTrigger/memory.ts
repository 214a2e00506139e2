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

export const readMemory = (stored: unknown, watched: string): Memory | undefined =>
	isMemory(stored) && stored.watched === watched ? stored : undefined;

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

/** Remembers all that was read; forgets what no later poll lists, so that it does not grow. */
export function advanced(memory: Memory, changes: readonly Change[]): Memory {
	const since = Math.max(memory.since, ...changes.map(({ at }) => at));
	const read = changes.map(({ mark, at }): [string, number] => [mark, at]);
	const seen = [...Object.entries(memory.seen), ...read].filter(([, at]) => at >= since - overlap);
	return { ...memory, since, seen: Object.fromEntries(seen) };
}

/** Eight characters that tell one version of a record from all others. */
export const markOf = (row: IDataObject): string =>
	createHash('sha256').update(JSON.stringify(row)).digest('base64').slice(0, 8);
