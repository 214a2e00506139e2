import { table, section, type Block } from '../../document/block';
import type { Column } from '../../html/page';
import type { Report } from '../report';
import type { SettlementState } from '../settlements/settlementRow';
import { decimal, withCurrency } from '../shown';

const columns: readonly Column[] = [
	{ title: 'Settlement' },
	{ title: 'Period' },
	{ title: 'Amazon’s total', isFigure: true },
	{ title: 'Sum of charges', isFigure: true },
	{ title: 'Booked in Zoho', isFigure: true },
	{ title: 'Payout', isFigure: true },
	{ title: 'To the bank' },
	{ title: 'Difference', isFigure: true },
	{ title: 'State' },
];

const words: Readonly<Record<SettlementState, string>> = {
	agrees: 'Agrees',
	differs: 'Differs',
	notPosted: 'Not in the books',
	nothing: 'Nothing to book',
	draft: 'Draft',
	open: 'Still open at Amazon',
	notCompared: 'Amazon’s side not read',
};

/** Per settlement: Amazon, the books and the bank side by side. */
export function settlementTable({ settlements }: Report): Block[] {
	const rows = settlements.map((row) => ({
		cells: [
			row.settlementId || row.said?.groupId || '',
			`${row.from} to ${row.to || '…'}`,
			withCurrency(row.amazonTotal),
			decimal(row.charges ?? row.bookedCharges),
			decimal(row.booked),
			withCurrency(row.payout?.amount),
			row.deposit === null ? '' : `${row.deposit.date} ${row.deposit.otherAccount}`,
			decimal(row.difference),
			words[row.state],
		],
	}));
	return [section('Settlements'), table('Settlements', columns, rows)];
}

const journalColumns: readonly Column[] = [
	{ title: 'Journal' },
	{ title: 'Number' },
	{ title: 'Date' },
	{ title: 'Status' },
	{ title: 'Total in Zoho', isFigure: true },
	{ title: 'Currency' },
];

/** Every journal of the month, as Zoho Books numbers it. */
export function journalTable({ journals, month }: Report): Block[] {
	const rows = journals.map(({ reference, number, date, status, total, currency }) => ({
		cells: [reference, number, date, status, total, currency],
	}));
	return [section(`Journals of ${month.name}`), table('Journals', journalColumns, rows)];
}
