import { Refusal } from '../../refusal';
import type { AmazonTransaction } from './amazonTransaction';
import { accountKindOf, identifiersOf, instantOf, type Marketplaces } from './heading';
import type { TransactionPlace } from './transaction';

/** A transaction that cannot be booked as it stands; its day waits for it. */
export interface RefusedTransaction {
	readonly id: string;
	readonly refusal: Refusal;
	/** Where it belongs; null where that cannot be told. */
	readonly place: TransactionPlace | null;
}

export function refusedTransaction(
	transaction: AmazonTransaction,
	id: string,
	cause: Refusal,
	marketplaces: Marketplaces,
): RefusedTransaction {
	const { orderId } = identifiersOf(transaction);
	const order = orderId === '' ? '' : ` of order ${orderId}`;
	const date = (transaction.postedDate ?? '').slice(0, 10);
	const kind = transaction.transactionType ?? '';
	const subject = `${kind === '' ? 'Transaction' : kind}${order}${date === '' ? '' : `, ${date}`}`;
	const refusal = new Refusal(
		cause.code,
		`${subject}: ${cause.message.replace(/\.$/, '')} (transaction ${id}).`,
		cause.nextStep,
		{ ...cause.details, transactionId: id, orderId },
	);
	return { id, refusal, place: placeOf(transaction, marketplaces) };
}

function placeOf(
	transaction: AmazonTransaction,
	marketplaces: Marketplaces,
): TransactionPlace | null {
	const posted = instantOf(transaction.postedDate);
	const currency = transaction.totalAmount?.currencyCode ?? '';
	const accountKind = accountKindOf(transaction);
	if (posted === null || currency === '' || accountKind === null) return null;
	const { country } = marketplaces.placeOf(transaction);
	const seller = transaction.sellingPartnerMetadata?.sellingPartnerId ?? '';
	return { seller, country, accountKind, currency, posted };
}
