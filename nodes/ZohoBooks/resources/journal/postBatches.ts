import type { IExecuteFunctions } from 'n8n-workflow';
import { ledgerPort } from '../../../clients/zohoBooks/ledgerPort';
import { postOnce, type Outcome } from '../../../domain/postOnce/postOnce';
import { settlementOfReference } from '../../../domain/ledger/reference';
import type { Wanted } from '../../../domain/postOnce/rules';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import { zohoOf } from '../zohoOf';

/** A journal that an item wants posted. */
export interface Wish {
	readonly item: number;
	readonly organizationId: string;
	readonly wanted: Wanted;
}

/** So many journals are created between two looks at the ledger. */
const batchSize = 100;

/** Posts what the items want, organization by organization; answers by item. */
export async function postBatches(ctx: IExecuteFunctions, wishes: readonly Wish[]) {
	const outcomes = new Map<number, Outcome<Journal>>();
	for (const batch of batchesOf(wishes)) {
		const port = ledgerPort(zohoOf(ctx, batch[0]?.item ?? 0));
		const posted = await postOnce(
			port,
			batch.map(({ wanted }) => wanted),
		);
		for (const [index, { item }] of batch.entries()) {
			const outcome = posted[index];
			if (outcome) outcomes.set(item, outcome);
		}
	}
	return outcomes;
}

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
function isNextPart(last: Wish | undefined, next: Wish): boolean {
	const settlement = settlementOfReference(next.wanted.reference);
	return settlement !== null && settlementOfReference(last?.wanted.reference ?? '') === settlement;
}
