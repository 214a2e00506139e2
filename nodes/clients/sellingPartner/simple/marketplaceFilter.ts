import type { IDataObject } from 'n8n-workflow';
import { part, textOf } from './wire';

const unitedStates = 'ATVPDKIKX0DER';

/**
 * Amazon leaves merchant-fulfilled orders of the United States out where its marketplace is named, says
 * its model (https://developer-docs.amazon.com/sp-api/docs/finances-api-v2024-06-19-reference): these
 * transactions are asked for without it, and filtered here. Amazon takes one marketplace at most.
 */
export const marketplaceToAskFor = (wanted: readonly string[]): string =>
	wanted.length === 1 && wanted[0] !== unitedStates ? (wanted[0] ?? '') : '';

/** Those of the wanted marketplaces, and those that name none, as fees of the whole account do. */
export async function* inMarketplaces(
	transactions: AsyncIterable<IDataObject>,
	wanted: readonly string[],
): AsyncGenerator<IDataObject> {
	for await (const transaction of transactions) {
		const id = marketplaceOf(transaction);
		if (wanted.length === 0 || id === null || wanted.includes(id)) yield transaction;
	}
}

export const marketplaceOf = ({
	marketplaceDetails,
	sellingPartnerMetadata,
}: IDataObject): string | null =>
	textOf(part(marketplaceDetails).marketplaceId) ??
	textOf(part(sellingPartnerMetadata).marketplaceId);
