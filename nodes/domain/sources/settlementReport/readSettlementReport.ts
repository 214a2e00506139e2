import { WrongCharset, decodeText, isYenFile, knownCharset } from './decodeText';
import { readColumns } from './columns';
import { FileReader } from './fileReader';
import { layoutOf } from './layout';
import { refusals } from './reportRefusals';
import type { OpenSettlement, SettlementReading } from './settlement';
import { cellFormatOf, cutCells, isOpen, longestLine, splitLines } from './splitRows';
import type { CellFormat } from './splitRows';

/**
 * Reads an Amazon settlement flat file (V2 or V1) as a stream and hands its lines to `open`'s sinks.
 * Tried: strict UTF-8, Shift_JIS for yen, the declared charset, else windows-1252 (Amazon's charset
 * declarations are unreliable: amzn/selling-partner-api-docs#2748). On a restart `open` is
 * called anew.
 */
export async function readSettlementReport(
	openBytes: () => AsyncIterable<Uint8Array>,
	charset: string | null,
	open: OpenSettlement,
): Promise<SettlementReading[]> {
	for await (const candidate of charsets(openBytes, charset)) {
		const text = decodeText(openBytes(), candidate);
		const readings = await readText(text, open).catch(nullIfWrongCharset);
		if (readings) return readings;
	}
	throw refusals.undecodable();
}

async function* charsets(openBytes: () => AsyncIterable<Uint8Array>, declared: string | null) {
	yield 'utf-8';
	const isYen = await isYenFile(openBytes());
	if (isYen) yield 'shift_jis';
	const known = knownCharset(declared);
	if (known) yield known;
	if (!isYen) yield 'windows-1252';
}

/** Null where the text is of another charset; any other failure stays one. */
function nullIfWrongCharset(error: unknown): null {
	if (error instanceof WrongCharset) return null;
	throw error;
}

async function readText(text: AsyncIterable<string>, open: OpenSettlement) {
	const rows = new RowReader(open);
	for await (const lines of splitLines(text)) {
		for (const line of lines) rows.accept(line);
	}
	return rows.finish();
}

/** Lines in one cell; a quotation mark that opens more is a stray one. */
const longestCell = 100;

/** Turns lines into rows: the first line that is not blank is the header. */
class RowReader {
	private number = 0;
	private quoted: string[] = [];
	private quotedFrom = 0;
	private quotedLength = 0;
	private format: CellFormat = { delimiter: '\t', quoted: false };
	private reader: FileReader | null = null;

	constructor(private readonly open: OpenSettlement) {}

	accept(line: string): void {
		this.number++;
		if (this.quoted.length > 0) return this.join(line);
		if (!(line.charCodeAt(0) > 32) && line.trim() === '') return;
		if (!this.reader) return this.readHeader(line);
		if (this.format.quoted && isOpen(line)) {
			this.quoted = [line];
			this.quotedFrom = this.number;
			this.quotedLength = line.length;
		} else this.row(line, this.number);
	}

	finish(): SettlementReading[] {
		if (!this.reader) throw refusals.emptyFile();
		if (this.quoted.length > 0) throw refusals.openQuote(this.quotedFrom);
		return this.reader.finish();
	}

	private readHeader(line: string): void {
		if (/^\W*<[!?a-z]/i.test(line)) throw refusals.notAReport();
		this.format = cellFormatOf(line);
		this.reader = new FileReader(layoutOf(readColumns(cutCells(line, this.format))), this.open);
	}

	private join(line: string): void {
		this.quoted.push(line);
		this.quotedLength += line.length;
		const tooMuch = this.quoted.length > longestCell || this.quotedLength > longestLine;
		if (tooMuch) throw refusals.openQuote(this.quotedFrom);
		// Open so far: an even number of further quotation marks leaves it so.
		if (!isOpen(line)) return;
		this.row(this.quoted.join('\n'), this.quotedFrom);
		this.quoted = [];
	}

	private row(line: string, number: number): void {
		const cells = cutCells(line, this.format);
		if (this.format.quoted && cells.every((cell) => cell.trim() === '')) return;
		this.reader?.accept({ number, cells });
	}
}
