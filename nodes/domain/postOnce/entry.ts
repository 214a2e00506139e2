import { isRecord, type JsonRecord } from '../exactJson';
import { decimalText, roundedDecimal, sameDecimal, shortDecimal } from '../money/decimal';

/** What a line books, and where. */
const bookedFields = ['account_id', 'debit_or_credit', 'amount', 'tax_id'] as const;

/** What a line says besides. Left out of a payload, a person may add it without changing what is booked. */
const namedFields = ['customer_id', 'project_id', 'location_id', 'tags'] as const;

const headFields = ['currency_id', 'exchange_rate'] as const;

const allHeadFields = [
	...headFields,
	'journal_date',
	'reference_number',
	'notes',
	'status',
	'journal_type',
	'location_id',
	'project_id',
	'tags',
] as const;

/** What of a journal books something else than what was sent: fields and lines by name; none where all is the same. */
export function bookedChanges(sent: JsonRecord, posted: object): string[] {
	const there = asRecord(posted);
	const heads = headFields.filter((field) => field in sent && !sameField(field, sent, there));
	const lines = linesOf(sent);
	const named = namedFields.filter((field) => lines.some((line) => !isEmpty(line[field])));
	return [...heads, ...lineChanges(lines, linesOf(there), [...bookedFields, ...named])];
}

/**
 * Whether a journal is, in every field that was sent or that a person may set, what Zoho Books held when it
 * was created: `before` is that answer, or the payload where the answer is not known any more.
 */
export function isUntouched(before: JsonRecord, now: object): boolean {
	const there = asRecord(now);
	const heads = Object.keys(before).filter((field) => field !== 'line_items' && isSent(field));
	const lines = linesOf(before);
	const fields = [...bookedFields, ...namedFields, 'description'] as const;
	const sent = fields.filter((field) => lines.some((line) => field in line));
	return (
		heads.every((field) => sameField(field, before, there)) &&
		lineChanges(lines, linesOf(there), sent).length === 0
	);
}

/** Whether two journals are the same in everything that this package or a person may set. */
export function isSameEntry(left: object, right: object): boolean {
	const [one, other] = [asRecord(left), asRecord(right)];
	const fields = [...bookedFields, ...namedFields, 'description'] as const;
	return (
		allHeadFields.every((field) => sameField(field, one, other)) &&
		lineChanges(linesOf(one), linesOf(other), fields).length === 0
	);
}

/** Fields of an answer that a person sets; the rest (ids, times, totals) Zoho makes. */
const isSent = (field: string): boolean =>
	(allHeadFields as readonly string[]).includes(field) ||
	/^(vat_treatment|include_in_vat_return|is_bas_adjustment|product_type)$/.test(field);

function lineChanges(sent: JsonRecord[], posted: JsonRecord[], fields: readonly string[]) {
	const textOf = (line: JsonRecord) => fields.map((field) => plain(field, line[field])).join('|');
	const unmatched = posted.map((line) => ({ line, text: textOf(line) }));
	const missing = sent.filter((line) => {
		const index = unmatched.findIndex(({ text }) => text === textOf(line));
		if (index >= 0) unmatched.splice(index, 1);
		return index < 0;
	});
	return [
		...missing.map((line) => `here ${nameOf(line)}`),
		...unmatched.map(({ line }) => `there ${nameOf(line)}`),
	];
}

const nameOf = ({
	account_name: name,
	account_id: id,
	debit_or_credit: side,
	amount,
}: JsonRecord) => `${String(name ?? `account ${String(id)}`)}, ${String(side)} ${String(amount)}`;

const sameField = (field: string, left: JsonRecord, right: JsonRecord): boolean =>
	field === 'exchange_rate'
		? sameRate(left[field], right[field])
		: plain(field, left[field]) === plain(field, right[field]);

/** Zoho may keep fewer decimals of a rate than it is sent, but no fewer than six (assumed). */
function sameRate(sent: unknown, posted: unknown): boolean {
	const [left, right] = [decimalText(sent), decimalText(posted)];
	if (left === null || right === null) return plain('', sent) === plain('', posted);
	const places = Math.max(6, right.split('.')[1]?.length ?? 0);
	return sameDecimal(left, right) || sameDecimal(roundedDecimal(left, places), right);
}

/** A field as one text; what is empty is the same however Zoho writes it. */
function plain(field: string, value: unknown): string {
	if (isEmpty(value)) return '';
	if (field === 'tags') return tagsOf(value);
	const decimal = field === 'amount' ? decimalText(value) : null;
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string).trim();
	if (field === 'reference_number') return text.toLowerCase();
	return decimal === null ? text : shortDecimal(decimal);
}

/** By the ids of what was chosen: an answer names it too. */
const tagsOf = (tags: unknown): string =>
	(Array.isArray(tags) ? tags : [])
		.map((tag: unknown) =>
			isRecord(tag) ? `${String(tag.tag_id)}:${String(tag.tag_option_id)}` : '',
		)
		.sort()
		.join(',');

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0);

const linesOf = ({ line_items: lines }: JsonRecord): JsonRecord[] =>
	Array.isArray(lines) ? lines.filter(isRecord) : [];

const asRecord = (value: object): JsonRecord => ({ ...value });
