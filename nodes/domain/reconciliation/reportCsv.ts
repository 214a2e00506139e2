import { csv } from './csv';
import type { Report } from './report';
import { reportSummary } from './reportSummary';

type Table = ReadonlyArray<Readonly<Record<string, unknown>>>;

/** Every table of the report in one file; the first column says which table a row is of. */
export function reportCsv(report: Report): string {
	const { settlements, waterfall, fees, trialBalance, accounts, balances, summaries, open, locks } =
		reportSummary(report);
	const journals = report.journals.map(({ reference, number, date, status, currency, total }) => ({
		reference,
		number,
		date,
		status,
		currency,
		total,
	}));
	const tables: ReadonlyArray<readonly [string, Table]> = [
		['Settlements', settlements],
		['From gross sales to payout', waterfall],
		['Fees', fees],
		['Trial balance', trialBalance],
		['Accounts', accounts],
		['Balances at Amazon', balances],
		['Statements of Amazon', summaries],
		['Journals', journals],
		['Open records', open],
		['Locks', locks ?? []],
	];
	return csv(tables.flatMap(([name, rows]) => section(name, rows)));
}

function section(name: string, rows: Table): string[][] {
	const columns = Object.keys(rows[0] ?? {});
	if (columns.length === 0) return [];
	return [
		[name, ...columns],
		...rows.map((row) => [name, ...columns.map((column) => String(row[column] ?? ''))]),
	];
}
