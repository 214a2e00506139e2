import type { Records } from '../parts/records.mts';
import { names } from './names.mts';

/** Amazon's report id: before mapping, and after it. */
const reportIdOf = (json: string): string => `(${json}.source?.reportId ?? ${json}.reportId)`;

const rowOf = (node: string, item: string): string =>
	`$('${node}').all().find((row) => row.json.reportId === ${item}.source?.reportId)?.json`;

/** The source records of this template are Amazon's reports. */
export const reports: Records = {
	kind: 'report',
	rows: names.reportRow,
	keyOf: (json) => `'report:' + ${reportIdOf(json)}`,
	labelOf: (json) => `'report ' + ${reportIdOf(json)}`,
	sellerOf: (item) => `${item}.source?.sellerId ?? ${rowOf(names.reportRow, item)}?.seller ?? ''`,
	attemptOf: (item) => `${rowOf(names.received, item)}?.attempts ?? '1'`,
};
