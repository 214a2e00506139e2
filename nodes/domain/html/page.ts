import { html, Markup } from './markup';

/** A column of a table; figures stand at the right. */
export interface Column {
	readonly title: string;
	readonly isFigure?: true;
}

/** A row of cells, in the order of the columns; a total stands under a line. */
export interface Row {
	readonly cells: readonly string[];
	readonly isTotal?: true;
}

/** How a page is laid out: for many columns it is printed across. */
export type Layout = 'narrow' | 'wide';

/** What a coloured box says: all is well, look at this, or this must be mended. */
export type Tone = 'good' | 'warning' | 'problem';

// Colours follow the reader's light or dark setting; on paper they are plain.
const style = new Markup(`
:root { color-scheme: light dark; --ink: #222; --soft: #666; --rule: #ddd; --paper: #fff;
	--good: #e9f7ef; --good-edge: #2e9e5b; --warning: #fff6e5; --warning-edge: #d98b00;
	--problem: #fdecea; --problem-edge: #c62828; --bar: #3465a4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --soft: #aaa; --rule: #444; --paper: #1e1e1e;
	--good: #17352a; --warning: #3a2f14; --problem: #3f1d1b; --bar: #7aa6da } }
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; color: var(--ink); background: var(--paper) }
h1 { font-size: 20px; margin: 0 0 4px }
h2 { font-size: 16px; margin: 24px 0 4px; break-after: avoid }
p.sub { color: var(--soft); margin: 0 0 16px }
div.box { padding: 8px 12px; margin: 0 0 12px; border-left: 4px solid }
div.good { background: var(--good); border-color: var(--good-edge) }
div.warning { background: var(--warning); border-color: var(--warning-edge) }
div.problem { background: var(--problem); border-color: var(--problem-edge) }
table { border-collapse: collapse; margin: 8px 0 20px; width: 100%; max-width: 900px }
th, td { padding: 4px 10px; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top }
th.figure, td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
tr.total td { font-weight: 600; border-top: 2px solid var(--ink) }
tr { break-inside: avoid }
.wide table { max-width: none }
div.scroll { overflow-x: auto }
pre { white-space: pre-wrap; border: 1px solid var(--rule); padding: 8px 12px; max-width: 900px }
figure { margin: 8px 0 16px; break-inside: avoid }
figcaption { color: var(--soft); margin: 0 0 4px }
svg { max-width: 760px; width: 100%; height: auto }
svg text { fill: var(--ink); font: 13px system-ui, sans-serif }
svg .up { fill: var(--good-edge) } svg .down { fill: var(--problem-edge) } svg .plain, svg .total { fill: var(--bar) }
svg .axis { stroke: var(--soft); stroke-width: 1 }
svg .end { text-anchor: end; font-variant-numeric: tabular-nums } svg .strong { font-weight: 600 }
@page { margin: 12mm }
@page wide { size: A4 landscape }
@media print { :root { --ink: #000; --soft: #444; --paper: #fff; --rule: #999; --bar: #3465a4;
	--good: #fff; --warning: #fff; --problem: #fff }
	body { margin: 0; print-color-adjust: exact } .wide { page: wide } .wide th, .wide td { padding: 3px 6px; font-size: 11px }
	div.scroll { overflow: visible } }
`);

/** A page that stands by itself: no scripts, nothing from elsewhere. */
export const page = (title: string, body: readonly Markup[], layout: Layout = 'narrow'): string =>
	html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<title>${title}</title>
				<style>
					${style}
				</style>
			</head>
			<body class="${layout}">
				<main>${body}</main>
			</body>
		</html>`.text;

export const heading = (title: string, under: string): Markup =>
	html`<h1>${title}</h1>
		<p class="sub">${under}</p>`;

export const section = (title: string): Markup => html`<h2>${title}</h2>`;

/** A box in a colour, with the next step to take where there is one. */
export const box = (tone: Tone, text: string, nextStep = ''): Markup =>
	html`<div class="box ${tone}">
		${text}${nextStep === '' ? '' : html`<br /><strong>${nextStep}</strong>`}
	</div>`;

/** A table with a name of its own, which can be moved sideways on a small screen, also by keyboard. */
export const namedTable = (
	name: string,
	columns: readonly Column[],
	rows: readonly Row[],
): Markup =>
	html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
		${table(columns, rows)}
	</div>`;

export function table(columns: readonly Column[], rows: readonly Row[]): Markup {
	const titles = columns.map(
		({ title, isFigure }) => html`<th scope="col" class="${classOf(isFigure)}">${title}</th>`,
	);
	return html`<table>
		<thead>
			<tr>
				${titles}
			</tr>
		</thead>
		<tbody>
			${rows.map((row) => rowOf(columns, row))}
		</tbody>
	</table>`;
}

function rowOf(columns: readonly Column[], { cells, isTotal }: Row): Markup {
	const shown = cells.map(
		(cell, index) => html`<td class="${classOf(columns[index]?.isFigure)}">${cell}</td>`,
	);
	return html`<tr class="${isTotal ? 'total' : ''}">
		${shown}
	</tr>`;
}

const classOf = (isFigure?: true): string => (isFigure ? 'figure' : '');
