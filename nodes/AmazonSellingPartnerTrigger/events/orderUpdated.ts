import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../clients/sellingPartner/client';
import { listOrders } from '../../clients/sellingPartner/api/orders';
import type { Span } from '../../clients/sellingPartner/api/spans';
import type { Clock } from '../../clients/transport/clock';
import type { Source } from '../walk/source';

const hourMs = 3600_000;

/**
 * Orders as they are placed and as they change: an order that changes gets a new time of update, so
 * that two hours of overlap suffice, and Amazon's scarce requests (100 orders every three minutes) too.
 */
export function ordersOf(ctx: IPollFunctions, clock: Clock): Source {
	const amazon = createSellingPartner(ctx, 'neverWaits', clock);
	const wanted = ctx.getNodeParameter('marketplaceIds', []) as string[];
	const includedData = ctx.getNodeParameter('includedData', []) as string[];
	const queryOf = ({ from, to }: Span): IDataObject => ({
		lastUpdatedAfter: isoOf(from),
		...(to !== null && { lastUpdatedBefore: isoOf(to) }),
		...(wanted.length > 0 && { marketplaceIds: wanted }),
		...(includedData.length > 0 && { includedData }),
		maxResultsPerPage: 100,
	});
	return {
		of: `orderUpdated ${[...wanted].sort().join(',')}`,
		read: (span) => listOrders(amazon, queryOf(span)),
		idOf: ({ orderId }: IDataObject) => String(orderId ?? ''),
		timeOf: ({ lastUpdatedTime }: IDataObject) => Date.parse(String(lastUpdatedTime ?? '')) || null,
		overlapMs: 2 * hourMs,
		againMs: 0,
		longestMs: 30 * 24 * hourMs,
	};
}

const isoOf = (time: number): string => new Date(time).toISOString();
