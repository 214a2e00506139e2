import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../../nodes/domain/html/markup';
import { box, heading, page, table } from '../../../../nodes/domain/html/page';

const columns = [{ title: 'Account' }, { title: 'Debit', isFigure: true }] as const;

const unescaped = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

describe('markup', () => {
	it('escapes whatever text is put into it, and loses nothing of it', () => {
		const run = (text: string) => {
			const [, shown = ''] =
				/^<p title="([^]*)">[^]*<\/p>$/.exec(html`<p title="${text}">${text}</p>`.text) ?? [];
			expect(shown).not.toMatch(/[<>"']/);
			expect(unescaped(shown)).toBe(text);
		};
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), run));
		for (const text of ['<script>', '"><img src=x onerror=alert(1)>', '&lt;', "'"]) run(text);
	});

	it('takes markup as it is', () => {
		const items = ['1', '<2>'].map((text) => html`<li>${text}</li>`);
		expect(html`<b>${items}</b>`.text).toBe('<b><li>1</li><li>&lt;2&gt;</li></b>');
	});
});

/** Without the line breaks that only the source needs. */
const packed = (text: string): string => text.replace(/\s*\n\s*/g, '');

describe('a page', () => {
	it('has a title, boxes and tables, and runs and loads nothing', () => {
		const whole = page('Sales & more', [
			heading('Sales & more', 'under it'),
			box('problem', 'It is <wrong>.', 'Mend it.'),
			table(columns, [
				{ cells: ['Amazon Sales', '1.00'] },
				{ cells: ['Total', '1.00'], isTotal: true },
			]),
		]);
		const text = packed(whole);
		expect(text).toContain('<title>Sales &amp; more</title>');
		expect(text).toContain(
			'<div class="box problem">It is &lt;wrong&gt;.<br /><strong>Mend it.</strong>',
		);
		expect(text).toContain('<td class="figure">1.00</td>');
		expect(text).toContain('<tr class="total">');
		expect(text).not.toMatch(/<script|src=|href=|url\(|@import/);
	});
});
