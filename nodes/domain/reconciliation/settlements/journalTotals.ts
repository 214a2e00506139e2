import { decimalSum, decimalText } from '../../money/decimal';
import { fromDecimal, toDecimal } from '../../money/money';
import type { AmazonSide } from '../amazon/said';
import type { LedgerJournal } from '../books/ledgerJournal';

/** One side of all journals in the settlement's currency: as the audit trail sent them, as Zoho shows them. */
export function totals(journals: readonly LedgerJournal[], currency: string, amazon: AmazonSide) {
	const own = journals.filter((journal) => journal.currency === currency);
	const sent = own.map(({ reference }) => {
		const row = amazon.auditRows.find(({ key }) => key === reference);
		return decimalText(row?.journalTotal ?? '');
	});
	const shown = own.map(({ total }) => decimalText(total));
	return { journalTotal: sumOf(sent, currency), zohoTotal: sumOf(shown, currency) };
}

const sumOf = (amounts: ReadonlyArray<string | null>, currency: string): string => {
	const known = amounts.filter((amount) => amount !== null);
	if (known.length === 0 || known.length < amounts.length) return '';
	return toDecimal(fromDecimal(decimalSum(known), currency));
};
