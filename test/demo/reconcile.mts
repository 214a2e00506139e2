import { absolute, parseAmount, sum, type Thousandths } from './amount.mts';
import type { SettlementFile } from './settlementFile.mts';
import type { ZohoJournal, ZohoLine } from './zohoReader.mts';

export interface Reconciliation {
	readonly file: SettlementFile;
	readonly journals: readonly ZohoJournal[];
	/** Posted to clearing and to carried forward: debits less credits. */
	readonly clearing: Thousandths;
	readonly carriedForward: Thousandths;
	/** Clearing and charges against the file, carried forward and all lines against zero. */
	readonly difference: Thousandths;
}

export const amountOf = ({ debit_or_credit, amount }: ZohoLine): Thousandths => {
	const size = parseAmount(String(amount));
	if (size === null) throw new Error(`Zoho answered the amount ${amount}.`);
	return debit_or_credit === 'debit' ? size : -size;
};

/** The category that ends a line's description, in brackets. */
export const categoryOf = ({ description = '' }: ZohoLine): string =>
	/\[(\w+)\]\s*$/.exec(description)?.[1] ?? '';

/** References of one settlement: its id, the month, and perhaps a suffix of a later version. */
const belongsTo = (settlementId: string, { reference_number }: ZohoJournal): boolean =>
	reference_number.startsWith(`AMZ-S-${settlementId}-`);

/** In the base currency, of what Zoho Books made of the settlement's own: not Amazon's charges. */
const isExchangeDifference = ({ reference_number }: ZohoJournal): boolean =>
	reference_number.endsWith('-FX');

/** `claimed`: the audit trail says that the file is posted, whether or not Zoho has its journals. */
export function reconcile(
	file: SettlementFile,
	all: readonly ZohoJournal[],
	claimed: boolean,
): Reconciliation {
	const { header } = file;
	const journals = header ? all.filter((journal) => belongsTo(header.settlementId, journal)) : [];
	const own = journals.filter((journal) => !isExchangeDifference(journal));
	const lines = own.flatMap(({ line_items }) => line_items);
	const of = (category: string) =>
		sum(lines.filter((line) => categoryOf(line) === category).map(amountOf));
	const clearing = of('clearing');
	const carriedForward = of('carriedForward');
	const everything = sum(lines.map(amountOf));
	const charges = everything - clearing - carriedForward;
	const { total = 0n, sumOfRows } = header ?? {};
	const apart = [clearing - total, charges + (sumOfRows ?? total), carriedForward, everything];
	const posted = claimed || journals.length > 0;
	return {
		file,
		journals,
		clearing,
		carriedForward,
		difference: posted ? sum(apart.map(absolute)) : 0n,
	};
}
