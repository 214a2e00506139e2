import { isRecord, type JsonRecord } from '../exactJson';
import { Refusal } from '../refusal';
import { entryDate, printEntryDate } from './entryDate';
import { parseReference, printReference, versionOf } from './reference';

/** How a reversal differs from the mirror of its journal. */
export interface ReversalChoices {
	/** `yyyy-mm-dd`; left out, the date of the journal itself. */
	readonly date?: string;
	/** `yyyy-mm-dd`: it is entered on this day, and says so, where its own day is before it. */
	readonly firstOpenDay?: string;
	/** Left out, that of the journal: what is no draft counts in the accounts, and so does its reversal. */
	readonly status?: 'draft' | 'published';
}

/**
 * The reference of the journal that takes another one back: `AMZ-S-1-202605` by `…-R1`, its second version
 * `…-V2` by `…-R2`, a supplement `…-A1` by `…-A1-R1`, any other reference by itself and `-R1`.
 */
export function reversalReference(reference: string): string {
	const parsed = parseReference(reference);
	if (parsed?.kind !== 'S') return `${reference.trim()}-R1`;
	const suffixes = parsed.suffixes.filter((suffix) => !isVersion(suffix));
	return printReference({ ...parsed, suffixes: [...suffixes, `R${versionOf(parsed)}`] });
}

const isVersion = (suffix: string): boolean => /^V\d+$/.test(suffix);

/** What is the same in a journal and in its reversal, as far as Zoho Books takes it. */
// prettier-ignore
const sameInHead = [
	'currency_id', 'exchange_rate', 'journal_type', 'location_id', 'project_id', 'tags',
	'vat_treatment', 'include_in_vat_return', 'is_bas_adjustment', 'product_type',
] as const;
// prettier-ignore
const sameInLines = [
	'account_id', 'amount', 'description', 'customer_id', 'project_id', 'location_id',
	'tags', 'tax_id', 'tax_exemption_id', 'acquisition_vat_id', 'reverse_charge_vat_id',
] as const;

/**
 * The body of Zoho's *create a journal* that takes a journal back, from the journal as Zoho Books answers it
 * with its lines: the same accounts and amounts, each on the other side. Its notes have no content hash yet.
 */
export function reversalPayload(posted: JsonRecord, choices: ReversalChoices = {}): JsonRecord {
	const reference = String(posted.reference_number ?? '').trim();
	const lines = Array.isArray(posted.line_items) ? posted.line_items.filter(isRecord) : [];
	if (lines.length === 0) throw noLines(reference);
	const name = reference === '' ? `journal ${String(posted.entry_number ?? '')}` : reference;
	const entry = entryDate(
		choices.date ?? String(posted.journal_date ?? ''),
		choices.firstOpenDay ?? '',
	);
	return {
		...picked(posted, sameInHead),
		journal_date: entry.date,
		...(reference === '' ? {} : { reference_number: reversalReference(reference) }),
		notes: `Reversal of ${name}${printEntryDate(entry)}.`,
		status: choices.status ?? (posted.status === 'draft' ? 'draft' : 'published'),
		line_items: lines.map((line) => ({
			...picked(line, sameInLines),
			debit_or_credit: line.debit_or_credit === 'debit' ? 'credit' : 'debit',
		})),
	};
}

/** The fields that hold something. */
const picked = (record: JsonRecord, fields: readonly string[]): JsonRecord =>
	Object.fromEntries(
		fields.map((field) => [field, record[field]]).filter(([, value]) => !isEmpty(value)),
	);

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0);

const noLines = (reference: string): Refusal =>
	new Refusal(
		'invalidPayload',
		`Journal ${reference} has no lines that could be reversed.`,
		'Nothing was posted. Read the journal by its ID, not from a list: lists name no lines.',
		{ reference },
	);
