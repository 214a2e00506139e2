import { Refusal } from '../../refusal';
import { refusals } from './reportRefusals';

/** The bytes are not text of the charset: the file must be read again with another. */
export class WrongCharset extends Error {}

const aliases: Readonly<Record<string, string>> = { cp932: 'shift_jis', ms932: 'shift_jis' };

/** The decoder's name of a declared charset; null where it is unknown or tried already. */
export function knownCharset(declared: string | null): string | null {
	const label = (declared ?? '').trim().toLowerCase();
	try {
		const { encoding } = new TextDecoder(aliases[label] ?? label);
		return label === '' || encoding.startsWith('utf') ? null : encoding;
	} catch {
		return null;
	}
}

/** Decodes strictly; a byte order mark is dropped. UTF-16 is refused: Amazon never sends it. */
export async function* decodeText(
	bytes: AsyncIterable<Uint8Array>,
	charset: string,
): AsyncGenerator<string> {
	const decoder = new TextDecoder(charset, { fatal: true });
	let first = true;
	for await (const chunk of bytes) {
		if (first) refuseOtherFiles(chunk);
		if (chunk.includes(0) || (first && hasUtf16Mark(chunk))) throw utf16File();
		first = first && chunk.length === 0;
		yield decoded(() => decoder.decode(chunk, { stream: true }), charset);
	}
	yield decoded(() => decoder.decode(), charset);
}

/** Whether a currency cell of the file says JPY; such files come in Shift_JIS. */
export async function isYenFile(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
	let tail = '';
	for await (const text of decodeText(bytes, 'windows-1252')) {
		if (/[\t;,"]JPY[\t;,"\r\n]/.test(tail + text)) return true;
		tail = (tail + text).slice(-5);
	}
	return false;
}

const hasUtf16Mark = ([a, b]: Uint8Array): boolean =>
	(a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

function decoded(decode: () => string, charset: string): string {
	const text = orNull(decode);
	if (text === null) throw new WrongCharset(charset);
	return text;
}

function orNull(decode: () => string): string | null {
	try {
		return decode();
	} catch {
		return null;
	}
}

/** How other files begin that people take for the report (RFC 8118, and the ZIP format of PKWARE). */
const otherFiles: ReadonlyArray<readonly [signature: string, name: string]> = [
	['PK\x03\x04', 'an Excel workbook or a ZIP archive'],
	['%PDF-', 'a PDF document'],
];

function refuseOtherFiles(chunk: Uint8Array): void {
	const start = String.fromCharCode(...chunk.subarray(0, 5));
	const name = otherFiles.find(([signature]) => start.startsWith(signature))?.[1];
	if (name !== undefined) throw refusals.otherFile(name);
}

const utf16File = (): Refusal =>
	new Refusal(
		'utf16File',
		'The file is UTF-16 text, or no text at all. Amazon never sends a settlement report so.',
		'Download the settlement report again from Amazon and hand it over without saving it in another program.',
	);
