// reader_long_line_ms, reader_gzip_bomb_ms, reader_open_quote_ms, json_escaped_quotes_ms: input that once took seconds.
import { gzipSync } from 'node:zlib';
import { gunzip } from '../../nodes/common/gunzip.ts';
import { readJson } from '../../nodes/domain/exactJson.ts';
import { readSettlementReport } from '../../nodes/domain/sources/settlementReport/readSettlementReport.ts';
import { figure, progress } from './figure.mts';
import { bestOf } from './timing.mts';

const header =
	'settlement-id,settlement-start-date,settlement-end-date,deposit-date,total-amount,currency,' +
	'transaction-type,amount-type,amount-description,amount,posted-date\n';
const summary = '1,2026-06-01 00:00:00 UTC,2026-06-15 00:00:00 UTC,,0.00,EUR,,,,,\n';

const longLine = Buffer.from(header + summary + 'x'.repeat(40 * 1024 ** 2));
const bomb = gzipSync(
	Buffer.concat([Buffer.from(header + summary), Buffer.alloc(100 * 1024 ** 2, 'x')]),
);
const openQuote = Buffer.from(
	`${header}${summary}1,"${'a,'.repeat(100_000)}\n${'b,'.repeat(500_000)}`,
);
const quotes = `{"number":1234567890123456789,"text":"${'\\"'.repeat(80_000)}`;

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

const refused = (bytes: Uint8Array) => async () => {
	const read = readSettlementReport(
		() => gunzip(chunksOf(bytes)),
		null,
		() => ({
			line: () => undefined,
		}),
	);
	const isRefused = await read.then(
		() => false,
		() => true,
	);
	if (!isRefused) throw new Error('The reader took what has no bounds.');
};

progress('files and answers without bounds');
const best = await bestOf(3, {
	reader_long_line_ms: refused(longLine),
	reader_gzip_bomb_ms: refused(bomb),
	reader_open_quote_ms: refused(openQuote),
	json_escaped_quotes_ms: () => void readJson(quotes),
});
for (const [name, value] of Object.entries(best)) figure(name, value, 'ms');
