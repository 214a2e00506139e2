import type { Records } from '../parts/records.mts';
import { names } from './names.mts';

/**
 * The period whose transactions were read, by the settlement that was mapped of it. `all(0)`: n8n would
 * else read the output that is nearest on the canvas, which is that of the errors.
 */
const groupOf = (json: string): string =>
	`($('${names.transactions}').isExecuted ? $('${names.transactions}').all(0) : []).find((one) => one.json.settlementId === ${json}.source?.id)?.json.financialEventGroupId`;

/** Reports share their rows with the main workflow; what has no report is kept by its payout period. */
const keyOf = (json: string): string =>
	`((json) => json.source?.reportId || json.reportId
		? 'report:' + (json.source?.reportId || json.reportId)
		: 'group:' + (json.financialEventGroupId || ${groupOf('json')}))(${json})`;

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
