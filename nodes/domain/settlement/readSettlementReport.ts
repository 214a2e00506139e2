import { WrongCharset, decodeText, isYenFile, knownCharset } from './decodeText';
import { readColumns } from './columns';
import { FileReader } from './fileReader';
import { layoutOf } from './layout';
import { refusals } from './reportRefusals';
import type { OpenSettlement, SettlementReading } from './settlement';
import { cutCells, delimiterOf, isOpen, splitLines } from './splitRows';

/**
 * Reads an Amazon settlement flat file (V2 or V1) as a stream and hands its lines to `open`'s sinks.
 * Tried: strict UTF-8, the declared charset, then Shift_JIS for yen, else windows-1252 (Amazon's
 * charset declarations are unreliable: amzn/selling-partner-api-docs#2748). On a restart `open` is
 * called anew.
 */
export async function readSettlementReport(
	openBytes: () => AsyncIterable<Uint8Array>,
	charset: string | null,
	open: OpenSettlement,
): Promise<SettlementReading[]> {
	for await (const candidate of charsets(openBytes, charset)) {
		try {
			return await readText(decodeText(openBytes(), candidate), open);
		} catch (error) {
			if (!(error instanceof WrongCharset)) throw error;
		}
	}
	throw refusals.undecodable();
}

async function* charsets(openBytes: () => AsyncIterable<Uint8Array>, declared: string | null) {
	yield 'utf-8';
	const known = knownCharset(declared);
	if (known) yield known;
	yield (await isYenFile(openBytes())) ? 'shift_jis' : 'windows-1252';
}

async function readText(text: AsyncIterable<string>, open: OpenSettlement) {
	const rows = new RowReader(open);
	for await (const lines of splitLines(text)) {
		for (const line of lines) rows.accept(line);
	}
	return rows.finish();
}

/** Turns lines into rows: the first line that is not blank is the header. */
class RowReader {
	private number = 0;
	private quoted = '';
	private quotedFrom = 0;
	private delimiter = '';
	private reader: FileReader | null = null;

	constructor(private readonly open: OpenSettlement) {}

	accept(line: string): void {
		this.number++;
		if (this.quoted !== '') return this.join(line);
		if (!(line.charCodeAt(0) > 32) && line.trim() === '') return;
		if (!this.reader) return this.readHeader(line);
		if (this.delimiter !== '\t' && isOpen(line)) {
			[this.quoted, this.quotedFrom] = [line, this.number];
		} else this.row(line, this.number);
	}

	finish(): SettlementReading[] {
		if (!this.reader) throw refusals.emptyFile();
		if (this.quoted !== '') throw refusals.openQuote(this.quotedFrom);
		return this.reader.finish();
	}

	private readHeader(line: string): void {
		if (/^\W*<[!?a-z]/i.test(line)) throw refusals.notAReport();
		this.delimiter = delimiterOf(line);
		this.reader = new FileReader(layoutOf(readColumns(cutCells(line, this.delimiter))), this.open);
	}

	private join(line: string): void {
		this.quoted += `\n${line}`;
		if (isOpen(this.quoted)) return;
		this.row(this.quoted, this.quotedFrom);
		this.quoted = '';
	}

	private row(line: string, number: number): void {
		const cells = cutCells(line, this.delimiter);
		if (this.delimiter !== '\t' && cells.every((cell) => cell.trim() === '')) return;
		this.reader?.accept({ number, cells });
	}
}
