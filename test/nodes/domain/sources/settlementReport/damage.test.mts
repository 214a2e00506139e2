import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../../../../../nodes/domain/refusal.js';
import { charge, minors, read, readBytes, summary, table } from './reading.mjs';

// prettier-ignore
const v1Columns = [
	'settlement-id', 'settlement-start-date', 'settlement-end-date', 'total-amount', 'currency',
	'transaction-type', 'posted-date', 'price-type', 'price-amount',
	'item-related-fee-type', 'item-related-fee-amount', 'other-amount',
];
const v1Charge = (price: string, fee: string) => ({
	...charge(''),

	'posted-date': '2026-06-09T05:23:19+00:00',
	'price-type': 'Principal',

	'price-amount': price,
	'item-related-fee-type': 'Commission',

	'item-related-fee-amount': fee,
});
const files = [
	table([summary(), charge('7.00'), charge('-3.25'), charge('1.25')]),
	table([charge('7.00'), charge('-2.00'), summary()]),
	table([summary(), v1Charge('7.00', '-3.25'), v1Charge('2.35', '-1.10')], { columns: v1Columns }),
	table([summary({ 'total-amount': '5,00' }), charge('"7,00"'), charge('-2,00')], {
		delimiter: ';',
	}),
];
const wholes = await Promise.all(files.map((text) => read(text)));
const refusalOf = (error: unknown) => {
	expect(error).toBeInstanceOf(Refusal);
	return null;
};

it('never takes a file that was cut short for a whole one', async () => {
	for (const [index, text] of files.entries()) {
		for (let length = 0; length < text.length; length++) {
			const part = await read(text.slice(0, length)).catch(refusalOf);
			if (part?.readings.every(({ difference }) => difference.minor === 0n)) {
				expect(minors(part.lines)).toEqual(minors(wholes[index]?.lines ?? []));
			}
		}
	}
});

it('never takes a file without one of its charges for a whole one', async () => {
	for (const text of files) {
		const rows = text.trimEnd().split('\n');
		for (let dropped = 1; dropped < rows.length; dropped++) {
			const part = await read(rows.toSpliced(dropped, 1).join('\n')).catch(refusalOf);
			expect(part?.readings.every(({ difference }) => difference.minor === 0n)).not.toBe(true);
		}
	}
});

it('refuses in a bookkeeper’s words whatever is written over it', async () => {
	const places = fc.tuple(fc.nat(files.length - 1), fc.nat(2000), fc.string({ maxLength: 6 }));
	const run = async ([index, at, noise]: [number, number, string]) => {
		const text = files[index] ?? '';
		const from = at % text.length;
		await read(text.slice(0, from) + noise + text.slice(from + noise.length)).catch(refusalOf);
	};
	await fc.assert(fc.asyncProperty(places, run), { numRuns: 500 });
});

it('refuses bytes that are no report', async () => {
	const run = async (bytes: Uint8Array, charset: string | null) => {
		expect(await readBytes(bytes, charset).catch(refusalOf)).toBeNull();
	};
	const charsets = fc.constantFrom(null, 'utf-8', 'Cp1252', 'Shift_JIS', 'utf-16le', 'nonsense');
	await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), charsets, run));
});
