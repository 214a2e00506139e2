import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../../../nodes/domain/money/money.js';
import { bookSettlement } from '../../../../../nodes/domain/policies/bookSettlement.js';
import { readBytes } from './reading.mjs';

const folder = fileURLToPath(
	new URL('../../../../../../shared/samples/settlements/', import.meta.url),
);
const bytesOf = (name: string) => readFileSync(`${folder}${name}`);
const book = async (bytes: Uint8Array) => {
	async function* openBytes() {
		yield bytes;
	}
	const report = { openBytes, charset: null, reportId: null };
	return await bookSettlement(report, 'America/Toronto');
};

const complete: ReadonlyArray<readonly [string, string, string, string]> = [
	['ca-v1-190-rows.txt', 'V1', 'CAD', '1016.08'],
	['ca-v1-490-rows.txt', 'V1', 'CAD', '2539.66'],
	['ca-v1-negative-16-rows.txt', 'V1', 'CAD', '-62.31'],
	['us-v2-synthetic-24-rows.txt', 'V2', 'USD', '582.89'],
	['eu-v2-de-51-rows.txt', 'V2', 'EUR', '128.84'],
	['uk-v2-56-rows.txt', 'V2', 'GBP', '253.43'],
];
const cut = 'au-v2-98-rows-of-a-longer-file.txt';

describe('the settlements in shared/samples', () => {
	it('are the known ones', () => {
		expect(readdirSync(folder).sort()).toEqual([cut, ...complete.map(([name]) => name)].sort());
	});

	it.each(complete)('%s adds up', async (name, layout, currency, total) => {
		const { readings, lines } = await readBytes(bytesOf(name));
		const [reading] = readings;
		expect(readings).toHaveLength(1);
		expect(reading).toMatchObject({ layout, lines: lines.length, difference: { minor: 0n } });
		expect(reading && toDecimal(reading.header.total)).toBe(total);
		expect(reading?.header.total.currency).toBe(currency);
	});

	it.each(complete.slice(0, 3))('%s has every date within its period', async (name) => {
		const { readings, lines } = await readBytes(bytesOf(name));
		const { periodStart = 0, periodEnd = 0 } = readings[0]?.header ?? {};
		for (const { posted } of lines) {
			expect(posted).toBeGreaterThanOrEqual(periodStart);
			expect(posted).toBeLessThanOrEqual(periodEnd);
		}
	});

	it.each(complete)('%s leaves nothing in suspense', async (name) => {
		const { tallies } = await book(bytesOf(name));
		const unknown = tallies.filter(({ category }) => category === 'uncategorized');
		expect(unknown).toEqual([]);
	});

	it('names both sums of the part of a longer file, and books nothing of it', async () => {
		await expect(book(bytesOf(cut))).rejects.toMatchObject({
			code: 'doesNotAddUp',
			details: { settlementId: '30000000004', total: '212118.95', sumOfCharges: '314.14' },
		});
	});

	it.each(complete)('%s is booked alike whatever its encoding and line ends', async (name) => {
		const text = bytesOf(name).toString('utf8');
		const plain = await book(Buffer.from(text));
		const windows = Buffer.from(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`);
		expect(await book(windows)).toEqual(plain);
		const quoted = text.split(/\r?\n/).map(
			(line) =>
				line &&
				line
					.split('\t')
					.map((cell) => `"${cell}"`)
					.join(';'),
		);
		expect(await book(Buffer.from(quoted.join('\n')))).toEqual(plain);
	});

	it.each(complete)('%s does not add up when a row is dropped', async (name) => {
		const rows = bytesOf(name).toString('utf8').trimEnd().split(/\r?\n/);
		const last = rows.findLastIndex((row) => /\t-?\d+\.\d\d(\t|$)/.test(row));
		await expect(book(Buffer.from(rows.toSpliced(last, 1).join('\n')))).rejects.toMatchObject({
			code: 'doesNotAddUp',
		});
	});
});
