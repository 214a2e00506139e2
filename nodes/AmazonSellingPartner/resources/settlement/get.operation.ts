import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { findEventGroup } from '../../../clients/sellingPartner/api/eventGroups';
import { listTransactions } from '../../../clients/sellingPartner/api/transactions';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { checkGroup } from '../../../domain/sources/eventGroup/groupSum';
import { asSettlements } from '../../../clients/sellingPartner/joins/settlements';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredField, requiredText } from '../../panel/requiredText';
import { simplifyField } from '../../../common/simplifyField';
import { identifiersOf } from '../../../clients/sellingPartner/simple/wire';
import { simpleTransaction } from '../../../clients/sellingPartner/simple/simpleTransaction';
import { groupPart, isReleased } from './groupPart';

const groupField = {
	...requiredField(
		'Event Group ID',
		'financialEventGroupId',
		'_fSsCZmGkBME7DCFtbqKLcDX-KB-M-5Pdr1NaefqCks',
		'The payout period, as Get Many settlements and the trigger name it',
	),
	default: '={{ $json.financialEventGroupId }}',
};

export const get: Operation = {
	description: shownFor('settlement', ['get'], [groupField, simplifyField]),
	run: perItem(async (ctx, item) => [{ json: await readSettlement(ctx, item) }]),
};

/** One item: the event group, how its transactions make its total, the rate paid, and the transactions. */
async function readSettlement(ctx: IExecuteFunctions, item: number): Promise<IDataObject> {
	const amazon = createSellingPartner(ctx);
	const id = requiredText(ctx, item, groupField);
	const group = await findEventGroup(amazon, id);
	const found = listTransactions(amazon, {
		span: null,
		relatedIdentifierName: 'FINANCIAL_EVENT_GROUP_ID',
		relatedIdentifierValue: id,
	});
	// Asked for in any status: Amazon leaves the status out at times, which counts as released.
	const transactions = (await firstOf(found, Infinity)).filter(isReleased);
	const { fits, ...figures } = checkGroup(group, transactions.map(groupPart));
	const [settlement] = await asSettlements(amazon, [group], settlementIdIn(transactions));
	const raw = ctx.getNodeParameter('simplify', item, true) !== true;
	return {
		...settlement,
		fits,
		figures,
		transactions: raw ? transactions : transactions.map(simpleTransaction),
	};
}

/** The settlement id that the transactions name; null where they name none, or several. */
function settlementIdIn(transactions: readonly IDataObject[]): string | null {
	const ids = new Set(
		transactions.flatMap((one) => identifiersOf(one.relatedIdentifiers).SETTLEMENT_ID ?? []),
	);
	const [only = null] = ids;
	return ids.size === 1 ? only : null;
}
