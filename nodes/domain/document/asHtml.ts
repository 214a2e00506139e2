import { barChart } from '../html/barChart';
import { html, type Markup } from '../html/markup';
import { box, heading, namedTable, page, section } from '../html/page';
import type { Block } from './block';

/** A document as a page that stands by itself. */
export const asHtml = (name: string, blocks: readonly Block[]): string =>
	page(name, blocks.map(markupOf), 'wide');

function markupOf(block: Block): Markup {
	switch (block.kind) {
		case 'title':
			return heading(block.title, block.under);
		case 'section':
			return section(block.title);
		case 'box':
			return box(block.tone, block.text, block.nextStep);
		case 'table':
			return namedTable(block.name, block.columns, block.rows);
		case 'chart':
			return barChart(block.chart);
		case 'letter':
			return html`<details open>
				<summary>${block.title}</summary>
				<pre>${block.text}</pre>
			</details>`;
	}
}
