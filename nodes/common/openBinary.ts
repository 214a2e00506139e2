import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { Refusal } from '../domain/refusal';
import { gunzip } from './gunzip';

/** Opens the bytes anew each time it is called, gunzipped where they are gzip. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** A binary property of an item as bytes; streamed where n8n keeps it outside memory. */
export function openBinary(
	ctx: IExecuteFunctions,
	itemIndex: number,
	propertyName: string,
): OpenBytes {
	const { id } = fileOf(ctx, itemIndex, propertyName);
	const stored = id
		? async () => await ctx.helpers.getBinaryStream(id)
		: async () => [await ctx.helpers.getBinaryDataBuffer(itemIndex, propertyName)];
	return () => gunzip(chunksOf(stored));
}

/** What n8n has just stored, as bytes; streamed where it is kept outside memory. */
export function openStored(ctx: IExecuteFunctions, { id, data }: IBinaryData): OpenBytes {
	const stored = id
		? async () => await ctx.helpers.getBinaryStream(id)
		: async () => await Promise.resolve([bytesOf(data)]);
	return () => gunzip(chunksOf(stored));
}

const bytesOf = (base64: string): Uint8Array =>
	Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

function fileOf(ctx: IExecuteFunctions, itemIndex: number, propertyName: string): IBinaryData {
	const files = ctx.getInputData()[itemIndex]?.binary ?? {};
	if (Object.hasOwn(files, propertyName)) {
		return ctx.helpers.assertBinaryData(itemIndex, propertyName);
	}
	const others = Object.keys(files);
	throw new Refusal(
		'missingFile',
		`The item has no file in the field "${propertyName}".`,
		others.length > 0
			? `Enter the field that holds the file: ${others.join(', ')}.`
			: 'Let the item come from a step that gives a file, such as Download of a report.',
		{ field: propertyName },
	);
}

type Opened = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

async function* chunksOf(open: () => Promise<Opened>): AsyncGenerator<Uint8Array> {
	for await (const chunk of await open()) {
		yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
	}
}
