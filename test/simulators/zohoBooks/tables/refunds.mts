import { newId } from '../books.mts';
import type { Decimal } from '../decimal.mts';
import { inUse, invalidValue } from '../errors.mts';
import type { Fields } from '../fields.mts';
import type { Refusal } from '../../shared/refusal.mts';
import type { Books, StoredRecord } from '../records.mts';
import { rowsIn } from './documents.mts';
import { readDecimal } from './read.mts';
import { tooMuch } from './settlement.mts';
import { accountName, accountOfType, asNumber, decimalIn, inBase, minus, sum } from './shared.mts';
import type { Posting } from './table.mts';

/** Money that goes back for a credit (Y: `/refunds` of credit notes and vendor credits); returns the refund. */
export function refunded(books: Books, record: StoredRecord, body: Fields, left: Decimal): Fields {
	const amount = readDecimal(body, 'amount');
	const accountId = String(body.from_account_id ?? body.account_id ?? '');
	if (accountName(books, accountId) === '') throw invalidValue('from_account_id');
	if (sum([left, minus(decimalIn(amount))]).units < 0n) throw tooMuch();
	const refund = { ...body, amount, account_id: accountId, creditnote_refund_id: newId(books) };
	record.fields = { ...record.fields, refunds: [...rowsIn(record.fields.refunds), refund] };
	return { ...refund, amount: asNumber(decimalIn(amount)), creditnote_id: record.id };
}

/** What refunds take from a credit. */
export const refundsLeft = ({ fields }: StoredRecord): Decimal[] =>
	rowsIn(fields.refunds).map(({ amount }) => minus(decimalIn(amount)));

/** As with invoices (assumed): a credit of which something was applied or paid back counts as it is. */
export function refuseWhereUsed(
	fields: Fields,
	appliedList: string,
	status: string,
	name: string,
): Refusal | undefined {
	const isUsed = [appliedList, 'refunds'].some((list) => rowsIn(fields[list]).length > 0);
	return isUsed && ['void', 'draft'].includes(status) ? inUse(name) : undefined;
}

/** `sign` is 1 where the money goes out. */
export function refundPostings(
	books: Books,
	{ fields }: StoredRecord,
	control: string,
	sign: 1n | -1n,
): Posting[] {
	return rowsIn(fields.refunds).flatMap((refund) => {
		const amount = sign * inBase(books, decimalIn(refund.amount), fields.exchange_rate);
		return [
			{ accountId: accountOfType(books, control), amount },
			{ accountId: String(refund.account_id), amount: -amount },
		];
	});
}
