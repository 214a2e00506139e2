import type { Chart } from '../html/barChart';
import type { Column, Row, Tone } from '../html/page';

/** A piece of a document that can be shown as a page or printed as a file. */
export type Block =
	| { readonly kind: 'title'; readonly title: string; readonly under: string }
	| { readonly kind: 'section'; readonly title: string }
	| { readonly kind: 'box'; readonly tone: Tone; readonly text: string; readonly nextStep: string }
	| {
			readonly kind: 'table';
			readonly name: string;
			readonly columns: readonly Column[];
			readonly rows: readonly Row[];
	  }
	| { readonly kind: 'chart'; readonly chart: Chart }
	/** A text to send as it stands. */
	| { readonly kind: 'letter'; readonly title: string; readonly text: string };

export const title = (text: string, under: string): Block => ({
	kind: 'title',
	title: text,
	under,
});

export const section = (text: string): Block => ({ kind: 'section', title: text });

export const box = (tone: Tone, text: string, nextStep = ''): Block => ({
	kind: 'box',
	tone,
	text,
	nextStep,
});

export const table = (name: string, columns: readonly Column[], rows: readonly Row[]): Block => ({
	kind: 'table',
	name,
	columns,
	rows,
});

export const chart = (drawn: Chart): Block => ({ kind: 'chart', chart: drawn });

export const letter = (name: string, text: string): Block => ({
	kind: 'letter',
	title: name,
	text,
});
