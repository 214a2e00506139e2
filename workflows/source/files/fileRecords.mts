import type { Records } from '../parts/records.mts';
import { names } from './names.mts';

const fileIdOf = (json: string): string => `(${json}.source?.reportId ?? ${json}.reportId)`;

const rowOf = (node: string, item: string): string =>
	`$('${node}').all().find((row) => row.json.reportId === ${item}.source?.reportId)?.json`;

/** The source records of this template are files; a file that is uploaded again is another record. */
export const fileRecords: Records = {
	kind: 'file',
	rows: names.reportRow,
	keyOf: (json) => fileIdOf(json),
	labelOf: (json) => `${fileIdOf(json)}.split(':').slice(2).join(':')`,
	sellerOf: (item) => `${item}.source?.sellerId ?? ''`,
	attemptOf: (item) => `${rowOf(names.received, item)}?.attempts ?? '1'`,
};
