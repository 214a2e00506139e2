import { html, type Markup } from './markup';

/** A bar of a chart that lies on its side: from one value to another, which is where it ends. */
export interface Bar {
	readonly label: string;
	readonly from: number;
	readonly to: number;
	readonly tone: 'up' | 'down' | 'plain' | 'total';
	/** What the bar is worth, as people read it. */
	readonly amount: string;
}

/** A chart as a whole. */
export interface Chart {
	/** One that nothing else on the page has. */
	readonly id: string;
	/** What it is called, for those who do not see it. */
	readonly name: string;
	/** How it is read. */
	readonly caption: string;
	/** All that it shows, in words and figures. */
	readonly text: string;
	readonly bars: readonly Bar[];
}

const width = 760;
const rowHeight = 26;
/** Left of the bars stand the labels, right of them the amounts. */
const plot = { left: 250, right: 630 };

/** A drawing of bars; the figures stand beside every bar, so that no colour needs to be told apart. */
export function barChart({ id, name, caption, text, bars }: Chart): Markup {
	const height = bars.length * rowHeight + 8;
	const x = scaleOf(bars);
	const zero = fixed(x(0));
	return html`<figure>
		<figcaption>${caption}</figcaption>
		<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-name ${id}-text">
			<title id="${id}-name">${name}</title>
			<desc id="${id}-text">${text}</desc>
			<line class="axis" x1="${zero}" x2="${zero}" y1="0" y2="${height}" />
			${bars.map((bar, index) => row(bar, index * rowHeight + 4, x))}
		</svg>
	</figure>`;
}

function row({ label, from, to, tone, amount }: Bar, top: number, x: (value: number) => number) {
	const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
	const weight = tone === 'total' ? 'strong' : '';
	return html`<text class="end ${weight}" x="${plot.left - 12}" y="${top + 16}">${label}</text>
		<rect
			class="${tone}"
			x="${fixed(start)}"
			y="${top + 3}"
			width="${fixed(Math.max(end - start, 1))}"
			height="${rowHeight - 8}"
		/>
		<text class="end ${weight}" x="${width - 4}" y="${top + 16}">${amount}</text>`;
}

function scaleOf(bars: readonly Bar[]): (value: number) => number {
	const values = [0, ...bars.flatMap(({ from, to }) => [from, to])];
	const [lowest, highest] = [Math.min(...values), Math.max(...values)];
	const span = highest - lowest || 1;
	return (value) => plot.left + ((value - lowest) / span) * (plot.right - plot.left);
}

/** A tenth of a pixel is enough. */
const fixed = (value: number): string => String(Math.round(value * 10) / 10);
