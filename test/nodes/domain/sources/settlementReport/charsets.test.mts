import { expect, it } from 'vitest';
import { charge, readBytes, summary, table } from './reading.mjs';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ascii = (currency: string) =>
	table([
		summary({ currency, 'total-amount': '5' }),
		charge('5', { sku: '@@' }),
		charge('0'),
		charge('0'),
	]);
const withSku = (currency: string, sku: string) => latin(ascii(currency).replace('@@', sku));

it('drops a UTF-8 byte order mark', async () => {
	const { readings } = await readBytes(latin(`\xef\xbb\xbf${ascii('EUR')}`));
	expect(readings[0]?.difference.minor).toBe(0n);
});

it.each([
	['UTF-8', 'EUR', 'windows-1252', 'M\xc3\xbc', 'Mü'],
	['undeclared windows-1252', 'EUR', null, 'M\xfc', 'Mü'],
	['declared cp1252', 'EUR', 'Cp1252', 'M\xfc', 'Mü'],
	['undeclared Shift_JIS of yen', 'JPY', null, '\x93\xfa\x96\x7b', '日本'],
	['Shift_JIS of yen declared as cp1252', 'JPY', 'Cp1252', '\x93\xfa\x96\x7b', '日本'],
	['declared cp932', 'EUR', 'cp932', '\x93\xfa\x96\x7b', '日本'],
	['an unknown declared charset', 'EUR', 'klingon', 'M\xfc', 'Mü'],
])('reads %s, starting again', async (_, currency, charset, bytes, sku) => {
	const { readings, lines } = await readBytes(withSku(currency, bytes), charset, 16);
	expect(lines[0]?.sku).toBe(sku);
	expect([readings.length, lines.length]).toEqual([1, 3]);
});

it('refuses UTF-16 with and without a mark', async () => {
	const wide = latin([...ascii('EUR')].map((letter) => `${letter}\0`).join(''));
	const marked = Uint8Array.from([0xff, 0xfe, ...wide]);
	for (const bytes of [wide, marked]) {
		await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'utf16File' });
	}
});

it('refuses yen text that is neither UTF-8 nor Shift_JIS', async () => {
	await expect(readBytes(withSku('JPY', '\xfc\xfc\xff'))).rejects.toMatchObject({
		code: 'undecodableText',
	});
});
