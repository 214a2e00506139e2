import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

/** A text as a file, kept where n8n keeps files. The bytes pass through n8n's own helpers, which know how. */
export async function textFile(
	ctx: IExecuteFunctions,
	text: string,
	fileName: string,
	mimeType: string,
): Promise<IBinaryData> {
	const bytes = new TextEncoder().encode(text);
	const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	const inItem = { data: btoa(characters), mimeType };
	const buffer = await ctx.helpers.getBinaryDataBuffer(0, inItem);
	return await ctx.helpers.prepareBinaryData(buffer, fileName, mimeType);
}
