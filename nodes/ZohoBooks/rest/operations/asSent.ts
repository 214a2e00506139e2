import type { IDataObject } from 'n8n-workflow';
import { hashIn } from '../../../domain/ledger/journalNotes';
import { fromDecimal, money, toDecimal, type Money } from '../../../domain/money/money';
import { Refusal } from '../../../domain/refusal';

/** Refuses a record that stands in Zoho Books with another content than what was sent. */
export function requireAsSent(
	subject: string,
	payload: IDataObject,
	record: IDataObject,
	totalKey: string,
): void {
	const wanted = totalOf(payload);
	const found = exact(record[totalKey]);
	const isSameTotal = found.minor === wanted.minor;
	if (isSameTotal && hashIn(payload.notes) === hashIn(record.notes)) return;
	throw new Refusal(
		'contentChanged',
		isSameTotal
			? `${subject} stands in Zoho Books with another content. Nothing was changed.`
			: `${subject} stands in Zoho Books with ${toDecimal(found)}, not with ${toDecimal(wanted)}. Nothing more was done with it.`,
		'Compare the two. If an item adds a tax of its own, take the tax off the item; if somebody changed the record, undo that, or write "skipped" into its row of the audit trail.',
		{ found: toDecimal(found), wanted: toDecimal(wanted) },
	);
}

/** A payment says its amount; a document is the sum of its lines. */
function totalOf({ amount, line_items: lines }: IDataObject): Money {
	if (!Array.isArray(lines)) return exact(amount);
	const rows = lines as IDataObject[];
	const minor = rows.reduce(
		(sum, { rate, quantity = 1 }) => sum + exact(rate).minor * BigInt(Number(quantity)),
		0n,
	);
	return money(minor, threeDecimals);
}

/** No amount of Zoho Books has more decimals than those of Kuwait. */
const threeDecimals = 'KWD';

const exact = (amount: unknown): Money => fromDecimal(String(amount), threeDecimals);
