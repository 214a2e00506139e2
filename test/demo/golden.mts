import { absolute, show } from './amount.mts';
import { amountOf, categoryOf, type Reconciliation } from './reconcile.mts';
import type { SettlementHeader } from './settlementHeader.mts';
import type { ZohoJournal } from './zohoReader.mts';

/** One settlement in the form of the worked examples: its journals as Zoho holds them. */
export function asExample(timeZone: string, settlement: Reconciliation) {
	const { file, journals } = settlement;
	return {
		file: file.path,
		policy: 'settlement',
		timeZone,
		total: file.header ? show(file.header.total) : null,
		journals: journals.map(journalExample),
		...(journals.length === 0 ? refused(file.header) : {}),
	};
}

/** Both sums of a file that does not add up, as this demo reads it. */
function refused(header: SettlementHeader | null) {
	if (!header || header.sumOfRows === null || header.sumOfRows === header.total) return {};
	const { total, sumOfRows } = header;
	const difference = show(absolute(total - sumOfRows));
	return { refused: { total: show(total), sumOfCharges: show(sumOfRows), difference } };
}

export const journalExample = (journal: ZohoJournal) => ({
	reference: journal.reference_number,
	date: journal.journal_date,
	currency: journal.currency_code,
	lines: journal.line_items.map((line) => {
		const amount = amountOf(line);
		const category = categoryOf(line) || line.account_name;
		const [debit, credit] = amount < 0n ? [0n, absolute(amount)] : [amount, 0n];
		return { category, debit: show(debit), credit: show(credit) };
	}),
});
