import { rowIn, type Records } from '../parts/records.mts';
import { names } from './names.mts';

const reportIdOf = (json: string): string => `(${json}.source?.reportId ?? ${json}.reportId)`;

/** An invoice is the record of its order: one row for both. Payments belong to the report of their settlement. */
const keyOf = (json: string): string =>
	`(${reportIdOf(json)} ? 'payments:' + ${reportIdOf(json)} : ${json}.payload ? ${json}.key : ${json}.sourceKey ?? ${json}.details?.sourceKey ?? 'workflow:' + $workflow.id)`;

const kindOf = (json: string): string =>
	`(${json}.record === 'invoice' ? 'invoice' : ${reportIdOf(json)} ? 'payment' : 'order')`;

/** Read by whichever line runs. */
const rowOf = (item: string): string =>
	`(${rowIn(names.rowsSoFar, keyOf(item))} ?? ${rowIn(names.paymentRows, keyOf(item))})`;

/** The source records of this template are orders, and reports of settlements that pay them. */
export const records: Records = {
	kind: 'order',
	rows: names.recordRow,
	keyOf,
	kindOf,
	// Zoho Books holds the invoice; a row of each order with all that was sent would fill the table.
	keepsNoPayload: true,
	labelOf: (json) => `(${reportIdOf(json)} ? 'report ' + ${reportIdOf(json)} : 'Amazon orders')`,
	sellerOf: () => `''`,
	attemptOf: (item) => `String(Number(${rowOf(item)}?.attempts || 0) + 1)`,
};
