import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../clients/sellingPartner/client';
import { listTransactions } from '../../clients/sellingPartner/api/transactions';
import {
	inMarketplaces,
	marketplaceToAskFor,
} from '../../clients/sellingPartner/simple/marketplaceFilter';
import type { Clock } from '../../clients/transport/clock';
import type { Source } from '../walk/source';

const dayMs = 24 * 3600_000;

/**
 * Transactions as they are posted and as they change. Amazon may list one 48 hours late, says its model
 * (https://developer-docs.amazon.com/sp-api/docs/finances-api-v2024-06-19-reference); a deferred one
 * changes its status weeks later in place, so that older ones are read again once a day.
 */
export function transactionsOf(ctx: IPollFunctions, clock: Clock): Source {
	const amazon = createSellingPartner(ctx, 'neverWaits', clock);
	const wanted = ctx.getNodeParameter('marketplaceIds', []) as string[];
	const marketplaceId = marketplaceToAskFor(wanted);
	return {
		of: `transactionPosted ${[...wanted].sort().join(',')}`,
		read: (span) => {
			const found = listTransactions(amazon, { span, ...(marketplaceId && { marketplaceId }) });
			return inMarketplaces(found, wanted);
		},
		idOf: ({ transactionId }: IDataObject) => String(transactionId ?? ''),
		timeOf: ({ postedDate }: IDataObject) => Date.parse(String(postedDate ?? '')) || null,
		overlapMs: 3 * dayMs,
		againMs: 45 * dayMs,
		longestMs: 179 * dayMs,
	};
}
