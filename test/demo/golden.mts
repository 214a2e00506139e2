import type { DataRow } from '../n8n/api.mts';
import { absolute, showIn, type Thousandths } from './amount.mts';
import { amountOf, categoryOf, type Reconciliation } from './reconcile.mts';
import type { SettlementHeader } from './settlementHeader.mts';
import { baseAmount } from './trialBalance.mts';
import type { ZohoJournal, ZohoLine } from './zohoReader.mts';

/** What the journals were booked with. */
export interface Setting {
	readonly policy: string;
	readonly timeZone: string;
	readonly baseCurrency: string;
}

/** What this run made of a file. */
export interface Run {
	/** Whether a journal was not there before. */
	readonly fresh: (journal: ZohoJournal) => boolean;
	/** The audit row of its report. */
	readonly row: DataRow | undefined;
}

/** The error of a settlement that was issued anew, with both totals. */
function changed({ code, cause }: DataRow) {
	const [, postedTotal, newTotal] = /total (\S+) there, (\S+) here/.exec(String(cause)) ?? [];
	return { code, postedTotal, newTotal };
}

/** One settlement in the form of the worked examples: its journals as Zoho holds them. */
export function asExample(
	{ policy, timeZone, baseCurrency }: Setting,
	{ file, journals: all }: Reconciliation,
	{ fresh, row }: Run,
) {
	const isRefused = row !== undefined && row.status === 'failed';
	const own = all.filter(fresh);
	// With nothing new, what stands there.
	const journals = own.length > 0 || isRefused ? own : all;
	return {
		file: file.path,
		policy,
		timeZone,
		total: file.header ? showIn(file.header.currency, file.header.total) : null,
		journals: journals.map((journal) => journalExample(journal, baseCurrency)),
		...(journals.length === 0 ? refused(file.header) : {}),
		...(isRefused && String(row.code) === 'contentChanged' ? { error: changed(row) } : {}),
	};
}

/** Both sums of a file that does not add up, as this demo reads it. */
function refused(header: SettlementHeader | null) {
	if (!header || header.sumOfRows === null || header.sumOfRows === header.total) return {};
	const { currency, total, sumOfRows } = header;
	const [all, charges, difference] = [total, sumOfRows, absolute(total - sumOfRows)].map((amount) =>
		showIn(currency, amount),
	);
	return { refused: { total: all, sumOfCharges: charges, difference } };
}

/** With rate and base amounts where it is in a foreign currency. */
export const journalExample = (journal: ZohoJournal, baseCurrency: string) => {
	const isForeign = journal.currency_code !== baseCurrency;
	return {
		reference: journal.reference_number,
		date: journal.journal_date,
		currency: journal.currency_code,
		...(isForeign && { exchangeRate: String(journal.exchange_rate) }),
		lines: journal.line_items.map((line) => {
			const [debit, credit] = sides(amountOf(line), journal.currency_code);
			const [baseDebit, baseCredit] = sides(baseAmount(line), baseCurrency);
			return {
				category: categoryOf(line) || line.account_name,
				...treatment(line),
				debit,
				credit,
				...(isForeign && { baseDebit, baseCredit }),
			};
		}),
	};
};

/** How the orders of a line are taxed, where lines are split by it. */
function treatment({ description = '' }: ZohoLine) {
	const taxTreatment = / · tax (own|withheld|none) (?:· rule .*)?\[\w+\]\s*$/.exec(
		description,
	)?.[1];
	return taxTreatment && { taxTreatment };
}

const sides = (amount: Thousandths, currency: string): [debit: string, credit: string] => {
	const [debit, credit] = amount < 0n ? [0n, absolute(amount)] : [amount, 0n];
	return [showIn(currency, debit), showIn(currency, credit)];
};
