import { rowIn, type Records } from '../parts/records.mts';
import { names } from './names.mts';

/** The key of a day; what stops the whole run has the workflow's own row. */
const keyOf = (json: string): string =>
	`(${json}.sourceKey ?? ${json}.details?.sourceKey ?? 'workflow:' + $workflow.id)`;

/** The source records of this template are days of one account with Amazon. */
export const dayRecords: Records = {
	kind: 'day',
	rows: names.dayRow,
	keyOf,
	labelOf: () => `'Amazon transactions'`,
	sellerOf: (item) => `${item}.source?.id?.split('-')[1] ?? ''`,
	attemptOf: (item) =>
		`String(Number(${rowIn(names.rowsSoFar, `(${item}.payload ? ${item}.key : ${keyOf(item)})`)}?.attempts || 0) + 1)`,
};
