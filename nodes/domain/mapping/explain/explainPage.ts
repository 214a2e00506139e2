import type { Markup } from '../../html/markup';
import { box, heading, namedTable, page, section, type Column } from '../../html/page';
import type { Explanation } from './explanation';
import { explainLines } from './outputs';

const figure = (title: string): Column => ({ title, isFigure: true });

/** More rows than this are looked for in the lines, not read on a page. */
const mostRows = 200;
const mostSkus = 25;

/** A page that tells what a journal line is made of, and why Amazon's own page may say something else. */
export function explainPage(explanation: Explanation, timeZone: string): string {
	const { record, line, amount, currency, charges, orders } = explanation;
	const title = `${line}: ${amount} ${currency}`;
	const under = `${record} · ${charges} charges of ${orders} orders`;
	return page(title, [
		heading(title, under),
		...figureBox(explanation),
		...stepTable(explanation),
		...sumTable('By name', 'Amazon’s name', explanation.byName),
		...sumTable('By SKU', 'SKU', explanation.bySku.slice(0, mostSkus)),
		...besideTable(explanation),
		...chargeTable(explanation, timeZone),
	]);
}

function figureBox({ amazonFigure, currency, matched, unexplained }: Explanation): Markup[] {
	if (amazonFigure === '') return [];
	const shown = `Amazon’s page shows ${amazonFigure} ${currency}.`;
	if (matched?.length === 0)
		return [box('good', `${shown} That is just what these charges come to.`)];
	if (matched)
		return [box('good', `${shown} That is these charges together with: ${matched.join(', ')}.`)];
	return [
		box(
			'warning',
			`${shown} That is ${unexplained} ${currency} more than these charges come to, and no kinds of charge of the same month make the difference.`,
			'Compare the period, the marketplace and the account type that are chosen on the page.',
		),
	];
}

function stepTable({ steps }: Explanation): Markup[] {
	const rows = steps.map(({ step, amount, charges }, index) => ({
		cells: [step, amount, charges === 0 ? '' : `${charges}`],
		...(index === steps.length - 1 ? { isTotal: true as const } : {}),
	}));
	const name = 'From Amazon’s figure to the journal';
	return [
		section(name),
		namedTable(name, [{ title: 'Step' }, figure('Amount'), figure('Charges')], rows),
	];
}

function sumTable(name: string, title: string, sums: Explanation['byName']): Markup[] {
	if (sums.length === 0) return [];
	const rows = sums.map(({ name: what, charges, amount }) => ({
		cells: [what, amount, `${charges}`],
	}));
	return [section(name), namedTable(name, [{ title }, figure('Amount'), figure('Charges')], rows)];
}

function besideTable({ beside }: Explanation): Markup[] {
	if (beside.length === 0) return [];
	const name = 'Other kinds of charge of the same month, which Amazon’s page may count in';
	const rows = beside.map(({ kind, amount }) => ({ cells: [kind, amount] }));
	return [section(name), namedTable(name, [{ title: 'Kind of charge' }, figure('Amount')], rows)];
}

// Figures stand near the left: the editor shows a page in a narrow column.
const chargeColumns: readonly Column[] = [
	{ title: 'Order' },
	figure('Amount'),
	{ title: 'Date' },
	{ title: 'SKU' },
	{ title: 'Name' },
	figure('Row'),
];

function chargeTable(explanation: Explanation, timeZone: string): Markup[] {
	const all = explainLines(explanation, timeZone);
	if (all.length === 0) return [];
	const more =
		explanation.charges > mostRows ? ` (the first ${mostRows} of ${explanation.charges})` : '';
	const name = `The charges${more}`;
	const rows = all.slice(0, mostRows).map((charge) => ({
		cells: [
			charge.order,
			charge.amount,
			charge.date,
			charge.sku,
			`${charge.type} / ${charge.name}`,
			'row' in charge ? `${String(charge.row)}` : '',
		],
	}));
	return [section(name), namedTable(name, chargeColumns, rows)];
}
