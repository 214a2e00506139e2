import type { Markup } from '../html/markup';
import { box, heading, page, section, table, type Column } from '../html/page';
import type { Preview } from './previewBooking';

const accountColumns: readonly Column[] = [
	{ title: 'Account' },
	{ title: 'For' },
	{ title: 'Charges', isFigure: true },
	{ title: 'Debit', isFigure: true },
	{ title: 'Credit', isFigure: true },
];

const balanceColumns: readonly Column[] = [
	{ title: 'Account' },
	{ title: 'Debit', isFigure: true },
	{ title: 'Credit', isFigure: true },
];

/** A page for the bookkeeper: what would be posted, what to look at, and what must be mended first. */
export function previewPage(preview: Preview): string {
	const { name, source, currency, settlementTotal } = preview;
	const period = `${source.periodStart.slice(0, 10)} to ${source.periodEnd.slice(0, 10)}`;
	const title = `${name} · ${period} · ${settlementTotal} ${currency}`;
	return page(title, [
		heading(title, underTitle(preview)),
		...boxes(preview),
		...preview.journals.flatMap((journal) => journalSection(journal)),
		...trialBalance(preview),
	]);
}

function underTitle({ source, journals, journalStatus }: Preview): string {
	const count = journals.length === 1 ? 'one journal' : `${journals.length} journals`;
	const places = source.marketplaces.join(', ');
	return [places, count, journalStatus, 'nothing has been posted'].filter(Boolean).join(' · ');
}

function boxes({
	source,
	settlementTotal,
	currency,
	reason,
	problems,
	warnings,
}: Preview): Markup[] {
	const isReleased = warnings.some((text) => text.startsWith('The charges do not sum'));
	const addsUp = `${source.charges} charges add up to Amazon’s total of ${settlementTotal} ${currency}.`;
	return [
		...(isReleased ? [] : [box('good', addsUp)]),
		...(reason === null ? [] : [box('warning', reason)]),
		...problems.map(({ message, nextStep }) => box('problem', message, nextStep)),
		...warnings.map((text) => box('warning', text)),
	];
}

function journalSection({ key, part, date, journalTotal, lines }: Preview['journals'][number]) {
	const rows = lines.map(({ account, kind, rule, count, debit, credit, problem }) => ({
		cells: [
			problem === '' ? account : `${account} (!)`,
			rule === '' ? kind : `${kind} (rule ${rule})`,
			`${count}`,
			amount(debit),
			amount(credit),
		],
	}));
	const total = {
		cells: ['Total', '', '', journalTotal, journalTotal],
		isTotal: true as const,
	};
	return [section(`${part} · ${key} · dated ${date}`), table(accountColumns, [...rows, total])];
}

function trialBalance({ trialBalance: rows, journals }: Preview): Markup[] {
	if (journals.length < 2) return [];
	const cells = rows.map(({ account, debit, credit }) => ({
		cells: [account, amount(debit), amount(credit)],
	}));
	return [section('All journals together, by account'), table(balanceColumns, cells)];
}

/** Zero is left empty, so that the eye finds the side. */
const amount = (decimal: string): string => (/[1-9]/.test(decimal) ? decimal : '');
