import type { Markup } from '../../html/markup';
import { box, heading, namedTable, page, section } from '../../html/page';
import type { ComparedRow } from './comparison';

/** What was compared. */
export interface Compared {
	readonly rows: readonly ComparedRow[];
	readonly records: number;
	/** Records that could not be booked under one of the mappings. */
	readonly refused: number;
}

const columns = [
	{ title: 'Account' },
	{ title: 'Difference', isFigure: true as const },
	{ title: 'Other mapping', isFigure: true as const },
	{ title: 'This mapping', isFigure: true as const },
];

/** A page with the difference by account, month by month. */
export function comparePage({ rows, records, refused }: Compared): string {
	const months = [...new Set(rows.map(({ month, currency }) => `${month} ${currency}`))];
	const settlements = records === 1 ? 'One settlement' : `${records} settlements`;
	return page('Two mappings compared', [
		heading(
			'Two mappings compared',
			`${settlements} · debits are positive · nothing has been posted or reversed`,
		),
		...(refused > 0
			? [box('problem', `${refused} could not be booked; see the other items.`)]
			: []),
		...(rows.length === 0 ? [box('good', 'Both mappings post the same to every account.')] : []),
		...months.flatMap((name) => monthTable(name, rows)),
	]);
}

function monthTable(name: string, rows: readonly ComparedRow[]): Markup[] {
	const own = rows.filter(({ month, currency }) => `${month} ${currency}` === name);
	const cells = own.map(({ account, before, after, difference }) => ({
		cells: [account, difference, before, after],
	}));
	return [section(name), namedTable(name, columns, cells)];
}
