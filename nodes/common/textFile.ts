import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

/** A text as a file. */
export const textFile = async (
	ctx: IExecuteFunctions,
	text: string,
	fileName: string,
	mimeType: string,
): Promise<IBinaryData> => {
	const bytes = new TextEncoder().encode(text);
	const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return await byteFile(ctx, characters, fileName, mimeType);
};

/** Bytes, one in each character, as a file that is kept where n8n keeps files. n8n's own helpers know how. */
export async function byteFile(
	ctx: IExecuteFunctions,
	characters: string,
	fileName: string,
	mimeType: string,
): Promise<IBinaryData> {
	const buffer = await ctx.helpers.getBinaryDataBuffer(0, { data: btoa(characters), mimeType });
	return await ctx.helpers.prepareBinaryData(buffer, fileName, mimeType);
}
