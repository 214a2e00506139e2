import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../nodes/domain/reconciliation/csv.ts';

const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

describe('csv', () => {
	it('is read again as it was written; what begins as a formula does has an apostrophe before it', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('=1+1', '-1+1', '@SUM(A1)', '\t=1', '-4.20', '+4', '"', 'a,b', ' a ', '\r\n'),
		);
		const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
		fc.assert(
			fc.property(rows, (written) => {
				const { data } = Papa.parse<string[]>(csv(written), { newline: '\r\n', delimiter: ',' });
				const expected = written.map((row) =>
					row.map((text) => (formula.test(text) && !isNumber(text) ? `'${text}` : text)),
				);
				expect(data.slice(0, -1)).toEqual(expected);
			}),
		);
	});
});
