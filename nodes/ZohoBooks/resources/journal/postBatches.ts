import type { IExecuteFunctions } from 'n8n-workflow';
import { ledgerPort } from '../../../clients/zohoBooks/ledgerPort';
import { measuredLag } from '../../../clients/zohoBooks/measuredLag';
import { realClock } from '../../../clients/transport/clock';
import { pause, stopSignalOf } from '../../../clients/transport/waiting';
import type { Outcome } from '../../../domain/postOnce/outcome';
import { defaultWaits, type Waits } from '../../../domain/postOnce/patience';
import { setOfReference } from '../../../domain/ledger/reference';
import { isDifference, postAll, type Order } from '../../../domain/zohoBooks/postAll';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import { zohoOf } from '../zohoOf';

/** A journal that an item wants posted. */
export interface Wish {
	readonly item: number;
	readonly organizationId: string;
	readonly wanted: Order;
}

/** What came of it, and where a person sees it; the link is empty where there is none. */
export interface Result {
	readonly outcome: Outcome<Journal>;
	readonly link: string;
}

/** So many journals are created between two looks at the ledger. */
const batchSize = 100;

/** Posts what the items want, organization by organization; answers by item. */
export async function postBatches(ctx: IExecuteFunctions, wishes: readonly Wish[]) {
	const results = new Map<number, Result>();
	const stop = stopSignalOf(ctx);
	for (const batch of batchesOf(wishes)) {
		const first = batch[0]?.item ?? 0;
		const zoho = zohoOf(ctx, first);
		const outcomes = await postAll(
			ledgerPort(zoho, async (milliseconds) => await pause(realClock, milliseconds, stop)),
			batch.map(({ wanted }) => wanted),
			waitsOf(ctx, first, measuredLag(await zoho.organizationId())),
		);
		for (const [index, { item }] of batch.entries()) {
			const outcome = outcomes[index];
			if (!outcome) continue;
			const id = 'journal' in outcome ? outcome.journal.journal_id : '';
			results.set(item, { outcome, link: id === '' ? '' : await zoho.journalLink(id) });
		}
	}
	return results;
}

/** As the options say, and at least as long as the search was measured to be late. */
function waitsOf(ctx: IExecuteFunctions, item: number, measured: number): Waits {
	const { longestWait, waitBeforeLastLook } = ctx.getNodeParameter('options', item, {});
	const { budgetMilliseconds, lastLookMilliseconds } = defaultWaits;
	return {
		budgetMilliseconds: millisecondsOf(longestWait) ?? budgetMilliseconds,
		lastLookMilliseconds: Math.max(
			measured,
			millisecondsOf(waitBeforeLastLook) ?? lastLookMilliseconds,
		),
	};
}

const millisecondsOf = (seconds: unknown): number | undefined =>
	typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : undefined;

function batchesOf(wishes: readonly Wish[]): Wish[][] {
	const batches: Wish[][] = [];
	const open = new Map<string, Wish[]>();
	for (const wish of wishes) {
		const batch = open.get(wish.organizationId);
		if (batch && (batch.length < batchSize || isNextPart(batch.at(-1), wish))) batch.push(wish);
		else {
			const next = [wish];
			open.set(wish.organizationId, next);
			batches.push(next);
		}
	}
	return batches;
}

/** The parts of a settlement stay in one batch, so that they can stand or fall together. */
const isNextPart = (last: Wish | undefined, next: Wish): boolean =>
	last !== undefined && setOf(next.wanted) === setOf(last.wanted);

/** An exchange difference stays with its journal. */
const setOf = (order: Order): string =>
	setOfReference(isDifference(order) ? order.difference.journal : order.reference);
