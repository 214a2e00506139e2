import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../../nodes/common/gunzip';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const textOf = async (chunks: AsyncIterable<Uint8Array>) => {
	const all: Uint8Array[] = [];
	for await (const chunk of chunks) all.push(chunk);
	return Buffer.concat(all).toString();
};

const text = 'settlement-id\t1\n'.repeat(5000);

describe('gunzip', () => {
	it.each([1, 7, 100_000])('decompresses chunks of %i bytes', async (size) => {
		expect(await textOf(gunzip(pieces(gzipSync(text), size)))).toBe(text);
	});

	it.each(['', 'x', text])('leaves bytes that are not gzip alone', async (plain) => {
		expect(await textOf(gunzip(pieces(Buffer.from(plain), 1)))).toBe(plain);
	});

	it('refuses what grows without bound, before it has grown', async () => {
		const bomb = gzipSync(Buffer.alloc(64 * 1024 ** 2, 'a'));
		let grown = 0;
		const read = async () => {
			for await (const chunk of gunzip(pieces(bomb, 1000))) grown += chunk.length;
		};
		await expect(read()).rejects.toMatchObject({ code: 'fileTooLarge' });
		expect(grown).toBeLessThan(32 * 1024 ** 2);
	});

	it('lets a report through that compresses well', async () => {
		const rows = Array.from({ length: 400_000 }, (_none, at) => `123\tOrder\t302-${at}\t9.99\n`);
		const plain = rows.join('');
		expect((await textOf(gunzip(pieces(gzipSync(plain), 65_536)))).length).toBe(plain.length);
	});

	it('refuses a truncated file', async () => {
		const cut = gzipSync(text).subarray(0, 60);
		await expect(textOf(gunzip(pieces(cut, 9)))).rejects.toMatchObject({ code: 'brokenGzip' });
	});

	it('refuses a damaged file', async () => {
		const damaged = gzipSync(text).fill(0xff, 20, 40);
		await expect(textOf(gunzip(pieces(damaged, 9)))).rejects.toMatchObject({ code: 'brokenGzip' });
	});
});
