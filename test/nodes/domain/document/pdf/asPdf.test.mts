import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	box,
	chart,
	letter,
	section,
	table,
	title,
} from '../../../../../nodes/domain/document/block.ts';
import { asPdf } from '../../../../../nodes/domain/document/pdf/asPdf.ts';
import { pdfString, widthOf, wrapped } from '../../../../../nodes/domain/document/pdf/text.ts';

/** What a reader of the file does first: every object stands where the table at its end says. */
function objectsOf(file: string): string[] {
	const start = Number(/startxref\n(?<start>\d+)\n%%EOF\n$/.exec(file)?.groups?.start);
	const [, ...entries] = file.slice(start).split('\n').slice(2, -6);
	return entries
		.filter((entry) => entry.endsWith(' n '))
		.map((entry, index) => {
			const object = file.slice(Number(entry.slice(0, 10)));
			expect(object.startsWith(`${index + 1} 0 obj\n`)).toBe(true);
			return object.slice(0, object.indexOf('\nendobj\n'));
		});
}

const columns = [{ title: 'Account' }, { title: 'Debit', isFigure: true }] as const;

const rows = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ cells: [`Account ${index}`, `${index}.00`] }));

describe('a document as PDF', () => {
	it('has every object where its table says, whatever texts stand in it', () => {
		const text = fc.string({ unit: 'grapheme' });
		fc.assert(
			fc.property(text, text, fc.integer({ min: 0, max: 120 }), (one, other, count) => {
				const file = asPdf(one, [
					title(one, other),
					box('problem', other, one),
					table(one, columns, [{ cells: [one, other] }, ...rows(count)]),
					letter(other, one),
				]);
				expect(file.startsWith('%PDF-1.4\n')).toBe(true);
				expect([...file].every((character) => character.charCodeAt(0) < 256)).toBe(true);
				const objects = objectsOf(file);
				for (const object of objects) {
					const stream = /<< \/Length (?<length>\d+) >>\nstream\n(?<content>[^]*)\nendstream$/.exec(
						object,
					);
					if (stream) expect(stream.groups?.content?.length).toBe(Number(stream.groups?.length));
				}
			}),
		);
	});

	it('begins a new sheet where one is full, with the head of the table again', () => {
		const file = asPdf('Month', [section('Accounts'), table('Accounts', columns, rows(120))]);
		expect(file).toContain('/Count 4');
		expect(file.split('(Account) Tj')).toHaveLength(5);
		expect(file).toContain('(4 / 4) Tj');
	});

	it('draws bars with their figures', () => {
		const bars = [{ label: 'Gross sales', from: 0, to: 10, tone: 'up' as const, amount: '0.10' }];
		const file = asPdf('Month', [chart({ id: 'a', name: 'a', caption: '', text: '', bars })]);
		expect(file).toContain('(Gross sales) Tj');
		expect(file).toMatch(/0\.18 0\.62 0\.36 rg [\d. ]+ re f/);
	});
});

describe('texts of a PDF', () => {
	it('keep what Western Europe writes, and escape what ends a string', () => {
		expect(pdfString('Amazon’s (€) é')).toBe('(Amazon\x92s \\(\x80\\) é)');
		expect(pdfString('日')).toBe('(?)');
	});

	it('are broken into lines that fit, and lose no word', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 })), (words) => {
				const text = words.join(' ').trim();
				const lines = wrapped(text, 60, 8);
				for (const line of lines) {
					if (line.length > 1) expect(widthOf(line, 8)).toBeLessThanOrEqual(60);
				}
				expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			}),
		);
	});
});
