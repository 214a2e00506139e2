import { contentHash, versionHash } from '../../ledger/contentHash';
import { isRecord, type JsonRecord } from '../../exactJson';
import { ownDate } from '../../ledger/entryDate';
import { hashIn } from '../../ledger/journalNotes';
import { parseReference, printReference } from '../../ledger/reference';
import { fromDecimal, toDecimal } from '../../money/money';

/**
 * Whether a journal of a settlement still is what this package posted, told by the hash in its notes: its
 * date, rate, accounts, amounts and kinds of charge. `currency` is that of the settlement.
 */
export function isAsPosted(posted: object, currency: string): boolean {
	const row: JsonRecord = { ...posted };
	const parsed = parseReference(String(row.reference_number));
	if (!parsed || !Array.isArray(row.line_items)) return false;
	// An exchange difference has another kind of hash.
	if (parsed.suffixes.includes('FX')) return true;
	const reference = printReference({ ...parsed, suffixes: [] });
	const lines = row.line_items.filter(isRecord).map((line) => lineOf(line, currency));
	const own = contentHash({
		reference,
		date: ownDate(row.notes, String(row.journal_date)),
		currency,
		exchangeRate: String(row.exchange_rate ?? '1'),
		lines,
		taxReturn: filled(row, ['vat_treatment', 'include_in_vat_return', 'is_bas_adjustment']),
	});
	const printed = printReference(parsed);
	const isFirst = parsed.suffixes.length === 0;
	return hashIn(row.notes) === (isFirst ? own : versionHash(own, printed));
}

function lineOf(line: JsonRecord, currency: string) {
	const words = String(line.description ?? '');
	const amount = toDecimal(fromDecimal(String(line.amount), currency));
	const zero = toDecimal(fromDecimal('0', currency));
	const isDebit = line.debit_or_credit === 'debit';
	const taxTreatment = / · tax (?<tax>own|withheld|none) /.exec(words)?.groups?.tax;
	return {
		category: /\[(?<category>\w+)\]\s*$/.exec(words)?.groups?.category ?? '',
		...(taxTreatment === undefined ? {} : { taxTreatment }),
		accountId: String(line.account_id),
		debit: isDebit ? amount : zero,
		credit: isDebit ? zero : amount,
		posting: postingOf(line),
	};
}

/** What a rule added to the line. */
function postingOf(line: JsonRecord): JsonRecord {
	const tags = Array.isArray(line.tags) ? line.tags.filter(isRecord) : [];
	return {
		...filled(line, [
			'customer_id',
			'tax_id',
			'reverse_charge_vat_id',
			'acquisition_vat_id',
			'location_id',
		]),
		...(tags.length === 0
			? {}
			: { tags: tags.map(({ tag_id, tag_option_id }) => ({ tag_id, tag_option_id })) }),
	};
}

const filled = (record: JsonRecord, fields: readonly string[]): JsonRecord =>
	Object.fromEntries(
		fields.flatMap((field) => {
			const value = record[field];
			const isEmpty = value === undefined || value === null || value === '' || value === false;
			return isEmpty ? [] : [[field, value]];
		}),
	);
