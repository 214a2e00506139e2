import { rowIn, type Records } from '../parts/records.mts';
import { names } from './names.mts';

/** Amazon's report id: before mapping, and after it. */
const reportIdOf = (json: string): string => `(${json}.source?.reportId ?? ${json}.reportId)`;

/** What Amazon holds back at a month's end comes from no report: its key is that of its day. */
const keyOf = (json: string): string =>
	`(${reportIdOf(json)} ? 'report:' + ${reportIdOf(json)} : ${json}.sourceKey ?? ${json}.details?.sourceKey ?? 'workflow:' + $workflow.id)`;

const rowOf = (node: string, item: string): string => rowIn(node, keyOf(item));

/** The source records of this template are Amazon's reports, and days on which a month ended. */
export const reports: Records = {
	kind: 'report',
	rows: names.reportRow,
	keyOf,
	labelOf: (json) =>
		`(${reportIdOf(json)} ? 'report ' + ${reportIdOf(json)} : 'Amazon transactions')`,
	sellerOf: (item) =>
		`${item}.source?.sellerId ?? ${rowOf(names.reportRow, item)}?.seller ?? ${item}.source?.id?.split('-')[1] ?? ''`,
	attemptOf: (item) => `${rowOf(names.received, item)}?.attempts ?? '1'`,
};
