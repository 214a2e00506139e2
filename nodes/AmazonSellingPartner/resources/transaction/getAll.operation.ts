import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listTransactions } from '../../../clients/sellingPartner/api/transactions';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { filled, Filters } from '../../panel/filters';
import { allGone, hintAtGap } from '../../panel/kept';
import { financesKept } from '../../panel/keptFor';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import {
	inMarketplaces,
	marketplaceToAskFor,
} from '../../../clients/sellingPartner/simple/marketplaceFilter';
import { simpleTransaction } from '../../../clients/sellingPartner/simple/simpleTransaction';
import { relatedTo, transactionFilters } from './transactionFilters';

const usualSpanMs = 30 * 24 * 3600_000;

export const getAll: Operation = {
	description: shownFor(
		'transaction',
		['getAll'],
		[...listFields, transactionFilters, simplifyField],
	),
	run: perItem(async (ctx, item) =>
		itemsOf(ctx, item, await readTransactions(ctx, item), simpleTransaction),
	),
};

async function readTransactions(ctx: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	const amazon = createSellingPartner(ctx);
	const filters = new Filters(ctx, item);
	const related = relatedTo(filters);
	const from = filters.time('postedAfter', 'Posted After');
	const to = filters.time('postedBefore', 'Posted Before');
	const isBounded = from !== null || to !== null || related === null;
	const now = await amazon.now();
	const span = { from: from ?? (to ?? now) - usualSpanMs, to };
	const kept = financesKept(now, 'transactions');
	if (isBounded && span.from < kept.oldest) hintAtGap(ctx, kept);
	const wanted = filters.list('marketplaceIds');
	const found = listTransactions(amazon, {
		span: isBounded ? span : null,
		...filled({
			marketplaceId: marketplaceToAskFor(wanted),
			transactionStatus: filters.text('transactionStatus'),
		}),
		...related,
	});
	const transactions = await firstOf(inMarketplaces(found, wanted), wantedCount(ctx, item));
	// How long they are kept is not promised, so that Amazon is asked before this is said.
	if (transactions.length === 0 && to !== null && to <= kept.oldest) throw allGone(kept);
	return transactions;
}
