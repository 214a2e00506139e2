import { show, sum, type Thousandths } from './amount.mts';
import type { OrderReconciliation } from './orders/reconcileOrders.mts';
import { amountOf, categoryOf, type Reconciliation } from './reconcile.mts';
import { credit, debit, print, table, title } from './table.mts';
import type { ZohoJournal } from './zohoReader.mts';

export function printJournals(journals: readonly ZohoJournal[]): void {
	title('Journals in Zoho Books');
	for (const journal of journals) {
		const rate = journal.exchange_rate === 1 ? '' : ` at ${journal.exchange_rate}`;
		const { reference_number, journal_date, currency_code, status } = journal;
		print(`\n  ${reference_number}  ${journal_date}  ${currency_code}${rate}  (${status})`);
		const lines = journal.line_items.map((line) => [
			'',
			line.account_name,
			categoryOf(line),
			debit(amountOf(line)),
			credit(amountOf(line)),
		]);
		table([['', 'account', 'category', 'debit', 'credit'], ...lines], [3, 4]);
	}
}

export function printTrialBalance(
	balances: ReadonlyMap<string, Thousandths>,
	currency: string,
): void {
	title(`Trial balance of these journals, ${currency}`);
	const rows = [...balances].map(([name, amount]) => [name, debit(amount), credit(amount)]);
	const side = (one: (amount: Thousandths) => string, amounts: Thousandths[]) =>
		one(amounts.reduce((total, amount) => total + (one(amount) === '' ? 0n : amount), 0n));
	const amounts = [...balances.values()];
	const rounding = -sum(amounts);
	if (rounding !== 0n) rows.push(['(rounded line by line)', debit(rounding), credit(rounding)]);
	amounts.push(rounding);
	rows.push(['total', side(debit, amounts), side(credit, amounts)]);
	table([['account', 'debit', 'credit'], ...rows], [1, 2]);
}

export function printReconciliation(settlements: readonly Reconciliation[]): void {
	title("Reconciliation: Amazon's files against Zoho Books");
	const rows = settlements.map(({ file, journals, clearing, carriedForward, difference }) => {
		const { settlementId = '?', currency = '', total = null, sumOfRows = null } = file.header ?? {};
		const amazon = [total, sumOfRows].map((one) => (one === null ? '?' : show(one)));
		const posted = journals.length > 0;
		const zoho = [clearing, carriedForward, difference].map((one) => (posted ? show(one) : '-'));
		return [file.name, settlementId, currency, ...amazon, String(journals.length), ...zoho];
	});
	const zoho = ['journals', 'clearing', 'carried forward', 'difference'];
	const head = ['file', 'settlement', '', "Amazon's total", 'sum of rows', ...zoho];
	table([head, ...rows], [3, 4, 5, 6, 7, 8]);
}

export function printOrders(files: readonly OrderReconciliation[]): void {
	if (files.length === 0) return;
	title("Orders: Amazon's totals against Zoho Books");
	const rows = files.map(({ path, shipped, others, owed, journals, difference }) => [
		path,
		String(shipped),
		String(others),
		show(owed),
		String(journals.length),
		show(difference),
	]);
	const head = ['file', 'shipped', 'not shipped', 'owed by Amazon', 'journals', 'difference'];
	table([head, ...rows], [1, 2, 3, 4, 5]);
}

export function printWarnings(warnings: readonly string[]): void {
	if (warnings.length === 0) return;
	title('Posted, with a warning');
	for (const warning of warnings) print(`  ${warning}`);
}

export function printFailures(failures: readonly string[]): void {
	if (failures.length === 0) return;
	title('Not posted');
	for (const failure of failures) print(`  ${failure}`);
}

export const printLast = (figures: Record<string, number | string>) =>
	print(`\n${JSON.stringify(figures)}`);
