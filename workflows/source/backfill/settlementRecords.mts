import type { Records } from '../parts/records.mts';
import { names } from './names.mts';

/**
 * Reports share their rows with the main workflow; what has no report is kept by its payout period. No other
 * node is asked: n8n copies all items of a node that an expression asks, here those with the transactions.
 */
const keyOf = (json: string): string =>
	`((json) => json.source?.reportId || json.reportId
		? 'report:' + (json.source?.reportId || json.reportId)
		: 'group:' + (json.financialEventGroupId || json.source?.financialEventGroupId))(${json})`;

const rowOf = (node: string, item: string): string =>
	`$('${node}').all().find((row) => row.json.key === ${keyOf(item)})?.json`;

export const settlementRecords: Records = {
	kind: 'report',
	rows: names.reportRow,
	keyOf,
	labelOf: (json) => keyOf(json),
	sellerOf: (item) => `${item}.source?.sellerId ?? ${rowOf(names.reportRow, item)}?.seller ?? ''`,
	attemptOf: (item) => `${rowOf(names.received, item)}?.attempts ?? '1'`,
};
