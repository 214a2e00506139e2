import { box, table, section, type Block } from '../../document/block';
import type { Column } from '../../html/page';
import { covers } from '../books/locks';
import type { Report } from '../report';
import { decimal } from '../shown';

const figure = (title: string): Column => ({ title, isFigure: true });

/** What Amazon says it holds, beside the accounts that hold it in the books. */
export function balanceTable({ balances }: Report): Block[] {
	if (balances.length === 0) return [];
	const columns = [
		{ title: 'Balance' },
		{ title: 'Day' },
		{ title: 'Account' },
		figure('Amazon'),
		figure('Books'),
		figure('Difference'),
		{ title: 'Currency' },
	];
	const rows = balances.map(({ name, asOf, accounts, amazon, books, difference }) => ({
		cells: [
			name,
			asOf,
			accounts,
			decimal(amazon),
			decimal(books),
			decimal(difference),
			amazon.currency,
		],
	}));
	const title = 'What Amazon holds';
	return [section(title), table(title, columns, rows)];
}

/** Amazon's own statements beside the books. */
export function summaryTable({ summaries }: Report): Block[] {
	if (summaries.length === 0) return [];
	const columns = [
		{ title: 'Statement of Amazon' },
		figure('Amazon'),
		figure('Books'),
		figure('Difference'),
		{ title: 'Currency' },
	];
	const rows = summaries.map(({ name, amazon, books, difference }) => ({
		cells: [name, decimal(amazon), decimal(books), decimal(difference), amazon.currency],
	}));
	const title = 'Amazon’s own statements';
	return [section(title), table(title, columns, rows)];
}

const openColumns: readonly Column[] = [
	{ title: 'Record' },
	{ title: 'State' },
	figure('Total'),
	{ title: 'Cause' },
	{ title: 'What to do' },
];

/** What failed, waits, or stands in suspense. */
export function openTable({ open }: Report): Block[] {
	const title = 'Open records';
	if (open.length === 0) {
		return [section(title), box('good', 'Nothing failed, waits, or stands in suspense.')];
	}
	const rows = open.map(({ record, state, total, cause, nextStep }) => ({
		cells: [record, state, total, cause, nextStep],
	}));
	return [section(title), table(title, openColumns, rows)];
}

/** Whether the month can still be changed, module by module. */
export function lockTable({ locks, month }: Report): Block[] {
	const title = 'Transaction locks of Zoho Books';
	if (locks === null) {
		return [section(title), box('warning', 'Zoho Books did not tell which periods are locked.')];
	}
	if (locks.length === 0) {
		return [
			section(title),
			box('warning', `Nothing is locked: ${month.name} can still be changed.`),
		];
	}
	const rows = locks.map((lock) => ({
		cells: [
			lock.module,
			lock.isLocked ? lock.until : '',
			covers(lock, month.to) ? 'Locked' : 'Can be changed',
		],
	}));
	const columns = [{ title: 'Module' }, { title: 'Locked up to' }, { title: month.name }];
	return [section(title), table(title, columns, rows)];
}
