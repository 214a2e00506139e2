import { table, section, type Block } from '../../document/block';
import type { Column } from '../../html/page';
import { isZero, sum } from '../../money/money';
import type { Report } from '../report';
import { decimal, side } from '../shown';
import { feesChart, waterfallChart } from './charts';

const figure = (title: string): Column => ({ title, isFigure: true });

/** Per currency: the way from gross sales to the payout, and the fees of the months. */
export const currencySections = (report: Report): Block[] =>
	report.currencies.flatMap(({ currency, steps, fees }) => [
		section(`From gross sales to payout, ${currency}`),
		waterfallChart(currency, steps),
		table(
			`From gross sales to payout, ${currency}`,
			[{ title: 'Step' }, figure(currency)],
			steps.map(({ name, amount, isTotal }) => ({ cells: [name, decimal(amount)], isTotal })),
		),
		...feeSection(report, currency, fees),
	]);

function feeSection(
	{ months }: Report,
	currency: string,
	fees: Report['currencies'][number]['fees'],
): Block[] {
	if (fees.length === 0) return [];
	const title = `Fees by kind, ${currency}`;
	const columns = [
		{ title: 'Kind' },
		{ title: 'Group' },
		...months.map(({ name }) => figure(name)),
	];
	const rows = fees.map(({ label, group, costs }) => ({
		cells: [label, group, ...costs.map(decimal)],
	}));
	const totals = months.map((_, index) =>
		decimal(
			sum(
				fees.flatMap(({ costs }) => costs[index] ?? []),
				currency,
			),
		),
	);
	return [
		section(title),
		feesChart(currency, fees, months),
		table(title, columns, [...rows, { cells: ['Total', '', ...totals], isTotal: true }]),
	];
}

/** The accounts that the month's journals touch, in the base currency. */
export function trialBalanceTable({ trialBalance, baseCurrency, month }: Report): Block[] {
	const hasDrafts = trialBalance.some(({ drafts }) => !isZero(drafts));
	const columns = [
		{ title: 'Account' },
		figure('Debit'),
		figure('Credit'),
		...(hasDrafts ? [figure('Drafts')] : []),
	];
	const rows = trialBalance.map(({ account, debit, credit, drafts }) => ({
		cells: hasDrafts
			? [account, side(debit), side(credit), side(drafts)]
			: [account, side(debit), side(credit)],
	}));
	const total = (of: 'debit' | 'credit' | 'drafts') =>
		decimal(
			sum(
				trialBalance.map((row) => row[of]),
				baseCurrency,
			),
		);
	const totals = [total('debit'), total('credit'), ...(hasDrafts ? [total('drafts')] : [])];
	const name = `Accounts that the journals of ${month.name} touch, ${baseCurrency}`;
	return [
		section(name),
		table(name, columns, [...rows, { cells: ['Total', ...totals], isTotal: true }]),
	];
}

const movementColumns: readonly Column[] = [
	{ title: 'Account' },
	{ title: 'Currency' },
	figure('On the day before'),
	figure('By these journals'),
	figure('By other entries'),
	figure('At the end'),
];

/** The balance sheet accounts of Amazon through the month, entries of others included. */
export function movementTable({ movements }: Report): Block[] {
	if (movements.length === 0) return [];
	const name = 'Amazon’s accounts in the balance sheet';
	const rows = movements.map(({ account, opening, journals, others, closing }) => ({
		cells: [account, opening.currency, ...[opening, journals, others, closing].map(decimal)],
	}));
	return [section(name), table(name, movementColumns, rows)];
}
