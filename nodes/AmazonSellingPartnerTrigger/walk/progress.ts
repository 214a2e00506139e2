import type { IDataObject } from 'n8n-workflow';
import type { Marks } from './seen';

/** How far a trigger has come with one kind of record; times in milliseconds since 1970. */
export interface Progress {
	/** What is asked for, as one text; something else begins anew. */
	readonly of: string;
	/** What is older than this is no news. */
	readonly start: number;
	/** Everything before was read at least once. */
	readonly reached: number;
	/** The span that is read at once; shrinks where Amazon's requests do not suffice for it. */
	readonly slice: number;
	/** Where the re-reading of older records stands; null while there is none. */
	readonly again: number | null;
	/** When the last re-reading began. */
	readonly againSince: number;
	readonly marks: Marks;
	/** What the last poll sent, from where it read, and the process that did so. */
	readonly batch: Marks;
	readonly batchFrom: number;
	readonly run: string;
}

export const begin = (of: string, from: number, now: number, run: string): Progress => ({
	of,
	start: from,
	reached: from,
	slice: firstSlice,
	again: null,
	againSince: now,
	marks: {},
	batch: {},
	batchFrom: from,
	run,
});

const dayMs = 24 * 3600_000;
const firstSlice = 30 * dayMs;

/** The progress as it was kept; null where there is none, it is damaged, or of something else. */
export function readProgress(kept: unknown, of: string): Progress | null {
	const given = (kept ?? {}) as IDataObject;
	const { start, reached, slice, again, againSince, marks, batch, batchFrom, run } = given;
	const isWhole =
		given.of === of &&
		[start, reached, slice, againSince, batchFrom].every(Number.isFinite) &&
		(again === null || typeof again === 'number') &&
		isTexts(marks) &&
		isTexts(batch) &&
		typeof run === 'string';
	return isWhole ? (given as unknown as Progress) : null;
}

const isTexts = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.values(value).every((text) => typeof text === 'string');

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
