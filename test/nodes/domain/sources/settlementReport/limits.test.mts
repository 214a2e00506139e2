import { describe, expect, it } from 'vitest';
import { readSettlementReport } from '../../../../../nodes/domain/sources/settlementReport/readSettlementReport.ts';
import { splitLines } from '../../../../../nodes/domain/sources/settlementReport/splitRows.ts';
import { charge, read, summary, table } from './reading.mts';

const open = () => ({ line: () => undefined });

/** Counts what is taken of a file that never ends. */
function endless(chunk: string) {
	let taken = 0;
	async function* bytes() {
		yield await Promise.resolve(new TextEncoder().encode(table([summary()])));
		for (;;) {
			taken += chunk.length;
			yield new TextEncoder().encode(chunk);
		}
	}
	return { read: async () => await readSettlementReport(bytes, null, open), taken: () => taken };
}

describe('a file without bounds', () => {
	it('is refused after a quarter of a megabyte of one line, however long it goes on', async () => {
		const { read: readAll, taken } = endless('x'.repeat(65_536));
		await expect(readAll()).rejects.toMatchObject({ code: 'lineTooLong', details: { row: '3' } });
		expect(taken()).toBeLessThan(1024 * 1024);
	});

	it('is refused when all of it comes at once', async () => {
		async function* chunks() {
			yield await Promise.resolve(`a\nb\n${'x'.repeat(400_000)}\nc`);
		}
		const all = async () => {
			for await (const lines of splitLines(chunks())) expect(lines).toBeDefined();
		};
		await expect(all()).rejects.toMatchObject({ code: 'lineTooLong', details: { row: '3' } });
	});

	it('is refused after some lines of a quotation mark that never closes', async () => {
		const text = table([summary()], { delimiter: ',' }) + `1,"${'x,'.repeat(90_000)}\n`.repeat(1);
		await expect(read(text + 'y,'.repeat(100_000) + '\n', 65_536)).rejects.toMatchObject({
			code: 'openQuote',
		});
	});

	it('takes twice the time for twice the quotes in a line, not four times', async () => {
		const timed = async (cells: number) => {
			const row = `1,"${'a,'.repeat(cells)}"\n`;
			const text = table([summary()], { delimiter: ',' }) + row.repeat(4);
			const begin = performance.now();
			await read(text, 65_536).catch(() => undefined);
			return performance.now() - begin;
		};
		await timed(10_000);
		const [small, large] = [await timed(10_000), await timed(100_000)];
		expect(large).toBeLessThan(Math.max(small, 2) * 50);
	});
});

describe('a damaged period', () => {
	it.each(['2426-06-15 00:00:00 UTC', '2027-06-15 00:00:00 UTC'])('ends on %s', async (end) => {
		const text = table([summary({ 'settlement-end-date': end }), charge('5.00')]);
		await expect(read(text)).rejects.toMatchObject({
			code: 'damagedPeriod',
			message: expect.stringContaining('longer than a year') as string,
		});
	});

	it('is none of a debt that waited for half a year', async () => {
		const end = { 'settlement-end-date': '2026-12-15 00:00:00 UTC', 'deposit-date': '' };
		const { readings } = await read(table([summary(end), charge('5.00')]));
		expect(readings).toHaveLength(1);
	});
});
