import { absolute, showIn, type Thousandths } from './amount.mts';
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
		total: file.header ? showIn(file.header.currency, file.header.total) : null,
		journals: journals.map(journalExample),
		...(journals.length === 0 ? refused(file.header) : {}),
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

export const journalExample = (journal: ZohoJournal) => ({
	reference: journal.reference_number,
	date: journal.journal_date,
	currency: journal.currency_code,
	lines: journal.line_items.map((line) => {
		const amount = amountOf(line);
		const category = categoryOf(line) || line.account_name;
		const [debit, credit] = amount < 0n ? [0n, absolute(amount)] : [amount, 0n];
		const shown = (size: Thousandths) => showIn(journal.currency_code, size);
		return { category, debit: shown(debit), credit: shown(credit) };
	}),
});
