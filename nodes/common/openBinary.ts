import type { IExecuteFunctions } from 'n8n-workflow';
import { gunzip } from './gunzip';

/** Opens the bytes anew each time it is called, gunzipped where they are gzip. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** A binary property of an item as bytes; streamed where n8n keeps it outside memory. */
export function openBinary(
	ctx: IExecuteFunctions,
	itemIndex: number,
	propertyName: string,
): OpenBytes {
	const { id } = ctx.helpers.assertBinaryData(itemIndex, propertyName);
	const stored = id
		? async () => await ctx.helpers.getBinaryStream(id)
		: async () => [await ctx.helpers.getBinaryDataBuffer(itemIndex, propertyName)];
	return () => gunzip(chunksOf(stored));
}

type Opened = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

async function* chunksOf(open: () => Promise<Opened>): AsyncGenerator<Uint8Array> {
	for await (const chunk of await open()) {
		yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
	}
}
