import { marketplaceCountry, marketplaceName } from '../../marketplaces';
import { Refusal } from '../../refusal';
import { listOf, type AmazonContext, type AmazonTransaction } from './amazonTransaction';
import type { AccountKind, TransactionStatus } from './transaction';

const statuses: ReadonlyMap<string, TransactionStatus> = new Map([
	['', 'RELEASED'],
	['RELEASED', 'RELEASED'],
	['DEFERRED', 'DEFERRED'],
	['DEFERRED_RELEASED', 'DEFERRED_RELEASED'],
]);

/** Amazon writes `RELEASED`, `Released` or nothing at all for money that is free. */
export function statusOf({ transactionStatus }: AmazonTransaction): TransactionStatus {
	const status = statuses.get((transactionStatus ?? '').trim().toUpperCase());
	if (status) return status;
	throw new Refusal(
		'unknownTransactionStatus',
		`its status is "${transactionStatus ?? ''}", which this version does not know`,
		'Nothing of its day was posted. Update the package.',
		{ status: transactionStatus ?? '' },
	);
}

/**
 * `Standard Orders`, `STANDARD_ORDERS`, `Invoiced Orders`; an account that is not named is the standard
 * one. Null for any other.
 */
export function accountKindOf({ sellingPartnerMetadata }: AmazonTransaction): AccountKind | null {
	const name = (sellingPartnerMetadata?.accountType ?? '').trim();
	if (name === '' || /^standard/i.test(name)) return 'S';
	return /^invoiced/i.test(name) ? 'I' : null;
}

/** The instant that a time of Amazon's names, in milliseconds UTC; null where there is none. */
export function instantOf(text: string | null | undefined): number | null {
	if (!text) return null;
	const hasZone = text.endsWith('Z') || !text.includes('T') || /[+-]\d\d:?\d\d$/.test(text);
	const instant = Date.parse(hasZone ? text : `${text}Z`);
	return Number.isNaN(instant) ? null : instant;
}

/** When a deferred transaction is to be released. */
export function maturityOf(contexts: readonly AmazonContext[]): number | null {
	for (const { maturityDate } of contexts) if (maturityDate) return instantOf(maturityDate);
	return null;
}

/** The values of the related identifiers by name. */
export interface Identifiers {
	readonly orderId: string;
	readonly eventGroupId: string;
	readonly deferredId: string;
	readonly releaseId: string;
}

export function identifiersOf({ relatedIdentifiers }: AmazonTransaction): Identifiers {
	const found = { orderId: '', eventGroupId: '', deferredId: '', releaseId: '' };
	for (const identifier of listOf(relatedIdentifiers)) {
		const value = identifier.relatedIdentifierValue ?? '';
		switch (identifier.relatedIdentifierName) {
			case 'ORDER_ID':
				found.orderId = value;
				break;
			case 'FINANCIAL_EVENT_GROUP_ID':
				found.eventGroupId = value;
				break;
			case 'DEFERRED_TRANSACTION_ID':
				found.deferredId = value;
				break;
			case 'RELEASE_TRANSACTION_ID':
				found.releaseId = value;
		}
	}
	return found;
}

/** Country and name of the marketplace; both empty where none is named, the country where it is strange. */
export interface Place {
	readonly country: string;
	readonly marketplace: string;
}

/** Finds the marketplace of a transaction; what it has found once it remembers. */
export class Marketplaces {
	private readonly known = new Map<string, Place>();

	placeOf({ marketplaceDetails, sellingPartnerMetadata }: AmazonTransaction): Place {
		const id = marketplaceDetails?.marketplaceId ?? sellingPartnerMetadata?.marketplaceId ?? '';
		const name = marketplaceDetails?.marketplaceName ?? '';
		const key = `${id} ${name}`;
		let place = this.known.get(key);
		if (!place) {
			const country = marketplaceCountry(id, name) ?? '';
			place = { country, marketplace: name === '' ? marketplaceName(id) : name };
			this.known.set(key, place);
		}
		return place;
	}
}
