import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { expression, plain } from '../../workflows/source/parts/expressions.mts';

const written = (text: string): unknown => runInNewContext(plain('text'), { text });

describe('texts of the audit table', () => {
	it.each(['=HYPERLINK("https://example.com")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
		'%j is no formula to a spreadsheet',
		(text) => {
			expect(written(text)).toBe(`'${text}`);
		},
	);

	it.each(['24391894961', 'AMZ-S-24391894961-202509', '<b>bold</b>', ''])(
		'%j stays as it is',
		(text) => {
			expect(written(text)).toBe(text);
		},
	);

	it('an expression that n8n would end too early is refused when the workflow is composed', () => {
		expect(() => expression('({ a: { b: 1 }})')).toThrow('}}');
	});
});
