import { invalidInput } from '../refusals.mts';
import type { Transaction } from './transactions.mts';

interface Wanted {
	status: string | undefined;
	marketplaceId: string | undefined;
	identifierName: string | undefined;
	identifierValue: string | undefined;
}

const statuses = new Set(['DEFERRED', 'RELEASED', 'DEFERRED_RELEASED']);
// Other identifiers do not filter, says the model; that they are refused is assumed.
const filtering = new Set(['FINANCIAL_EVENT_GROUP_ID', 'ORDER_ID']);
const unitedStates = 'ATVPDKIKX0DER';

/** Whether a transaction fits all filters of listTransactions: finances_2024-06-19.json. */
export function isListed(wanted: Wanted): (one: Transaction) => boolean {
	const { status, identifierName, identifierValue, marketplaceId } = wanted;
	if (status !== undefined && !statuses.has(status)) throw badValue('transactionStatus');
	if (identifierName !== undefined && !filtering.has(identifierName)) {
		throw badValue('relatedIdentifierName');
	}
	// Name and value go together (assumed).
	if ((identifierName === undefined) !== (identifierValue === undefined)) {
		throw badValue('relatedIdentifierValue');
	}
	return (one) =>
		(status === undefined || sameText(one.transactionStatus, status)) &&
		(marketplaceId === undefined || isOfStore(one, marketplaceId)) &&
		(identifierName === undefined || isRelated(one, identifierName, identifierValue));
}

const badValue = (name: string) => invalidInput('Invalid input', `Invalid input in ${name}`);

/** Bodies of 2024 say `Released`, the filter is `RELEASED`: selling-partner-api-models#4237. */
const sameText = (left: string | null | undefined, right: string): boolean =>
	left?.toUpperCase() === right.toUpperCase();

const isRelated = ({ relatedIdentifiers }: Transaction, name: string, value: string | undefined) =>
	(relatedIdentifiers ?? []).some(
		(one) => one.relatedIdentifierName === name && one.relatedIdentifierValue === value,
	);

interface Placed {
	sellingPartnerMetadata?: { marketplaceId?: string } | null;
	marketplaceDetails?: { marketplaceId?: string } | null;
	items?: Array<{ contexts?: Array<{ fulfillmentNetwork?: string | null }> | null }> | null;
}

/** Merchant-fulfilled orders of the US store are not found by its id, says the model. */
function isOfStore(one: Transaction, marketplaceId: string): boolean {
	const { sellingPartnerMetadata, marketplaceDetails, items } = one as Placed;
	const own = sellingPartnerMetadata?.marketplaceId ?? marketplaceDetails?.marketplaceId;
	if (own !== marketplaceId) return false;
	const networks = (items ?? []).flatMap(({ contexts }) =>
		(contexts ?? []).map(({ fulfillmentNetwork }) => fulfillmentNetwork),
	);
	return marketplaceId !== unitedStates || !networks.includes('MFN');
}
