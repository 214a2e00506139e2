import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { EventGroup } from '../../clients/sellingPartner/api/eventGroup';
import { createSellingPartner } from '../../clients/sellingPartner/client';
import { asSettlements } from '../../clients/sellingPartner/joins/settlements';
import { listEventGroups } from '../../clients/sellingPartner/api/eventGroups';
import type { SellingPartner } from '../../clients/sellingPartner/client';
import type { Span } from '../../clients/sellingPartner/api/spans';
import type { Clock } from '../../clients/transport/clock';
import { pollRecords } from '../walk/pollRecords';
import type { Source } from '../walk/source';

const dayMs = 24 * 3600_000;

/**
 * Payout periods once they are closed, and again when Amazon says more of them: a total that was
 * missing, the rate that it paid, money that arrived or came back. They are listed by their start.
 */
export async function closedSettlements(ctx: IPollFunctions, from: number, clock: Clock) {
	const amazon = createSellingPartner(ctx, 'neverWaits', clock);
	const found = await pollRecords(ctx, sourceOf(amazon), from, clock.now());
	const groups = found as EventGroup[];
	// They are remembered as sent: what only adds to them must not fail now.
	return await asSettlements(amazon, groups).catch(() => groups);
}

function sourceOf(amazon: SellingPartner): Source {
	return {
		of: 'settlementClosed',
		read: (span) => closedGroups(amazon, span),
		idOf: ({ financialEventGroupId }: IDataObject) => String(financialEventGroupId ?? ''),
		timeOf: ({ periodStart }: IDataObject) => Date.parse(String(periodStart ?? '')) || null,
		newsOf: ({ periodEnd }: IDataObject) => Date.parse(String(periodEnd ?? '')) || null,
		// Longer than a period and the way of its money; a list of these costs one request.
		overlapMs: 90 * dayMs,
		againMs: 0,
		longestMs: 179 * dayMs,
	};
}

async function* closedGroups(amazon: SellingPartner, span: Span): AsyncGenerator<IDataObject> {
	for await (const group of listEventGroups(amazon, span)) {
		if (group.processingStatus.toLowerCase() === 'closed') yield group;
	}
}
