import type { IBinaryData } from 'n8n-workflow';

/** A text as a file that an item carries. The item holds the bytes: they are few. */
export function textFile(text: string, fileName: string, mimeType: string): IBinaryData {
	const bytes = new TextEncoder().encode(text);
	const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return {
		data: btoa(characters),
		mimeType,
		fileName,
		fileExtension: fileName.split('.').at(-1) ?? '',
		fileSize: `${bytes.length} B`,
	};
}
