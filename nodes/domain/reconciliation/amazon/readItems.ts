import type { JsonRecord } from '../../exactJson';
import { textOf } from './fields';
import { isSimple, isTransaction } from './groupTransactions';
import { auditRow, balance, eventGroup, parsedFile, payout, summary } from './readers';
import type { AmazonSide, AuditRow, SettlementSaid } from './said';
import { joined } from './joined';

/**
 * Tells by the fields of each item what it is, so that everything comes by one input, in any order
 * (docs/decisions/0009-items-of-the-month-end-report.md). An empty item says nothing.
 */
export function readItems(
	items: readonly JsonRecord[],
	organizationId: string,
	reports: readonly SettlementSaid[] = [],
): AmazonSide {
	const taken = new Set<JsonRecord>();
	const all = <T>(fits: (item: JsonRecord) => boolean, read: (item: JsonRecord) => T | null): T[] =>
		items.flatMap((item) => {
			if (taken.has(item) || !fits(item)) return [];
			taken.add(item);
			return read(item) ?? [];
		});
	const failures = all(isFailure, ({ error }) => `Amazon’s side is incomplete: ${textOf(error)}`);
	const auditRows = all(isAuditRow, auditRow).filter(ofOrganization(organizationId));
	const groups = all(({ financialEventGroupId: id }) => textOf(id) !== '', eventGroupOnce);
	const payouts = all(({ payoutId }) => payoutId !== undefined, payout);
	const balances = all(({ balanceType }) => textOf(balanceType) !== '', balance);
	const files = all(({ sumOfCharges }) => sumOfCharges !== undefined, parsedFile);
	const summaries = all(isSummary, summary);
	const simple = all(isSimple, (item) => item);
	all(
		(item) => isTransaction(item) || isReport(item),
		() => null,
	);
	const strange = items.filter((item) => !taken.has(item) && Object.keys(item).length > 0);
	return {
		settlements: joined(groups, [...files, ...reports]),
		payouts,
		balances,
		summaries,
		auditRows,
		gaps: [...new Set(failures), ...simplified(simple), ...unrecognised(strange)],
	};
}

/** A transaction names its event group too. */
const eventGroupOnce = (item: JsonRecord): SettlementSaid | null =>
	item.originalTotal === undefined ? null : eventGroup(item);

/** The file of a report is read by itself. */
const isReport = ({ reportId, reportType }: JsonRecord): boolean =>
	textOf(reportId) !== '' && reportType !== undefined;

const simplified = (items: readonly JsonRecord[]): string[] =>
	items.length === 0
		? []
		: [
				`${items.length} transactions are simplified and were left out. Turn off Simplify in the node that reads them.`,
			];

const isFailure = ({ error }: JsonRecord): boolean => textOf(error) !== '';

const isAuditRow = ({ key, status, organizationId }: JsonRecord): boolean =>
	textOf(key) !== '' && status !== undefined && organizationId !== undefined;

const isSummary = (item: JsonRecord): boolean =>
	Array.isArray(item.charges) && item.amount !== undefined && item.postedDate === undefined;

/** Rows of a workflow in which no organization is picked say `default`. */
const ofOrganization =
	(id: string) =>
	(row: AuditRow): boolean =>
		['', 'default', id].includes(row.organizationId);

function unrecognised(items: readonly JsonRecord[]): string[] {
	const [first] = items;
	if (!first) return [];
	const count = items.length === 1 ? 'One item was' : `${items.length} items were`;
	const fields = Object.keys(first).slice(0, 5).join(', ');
	return [
		`${count} not recognised and left out (fields: ${fields}, …). Leave Simplify switched on in the nodes that read Amazon.`,
	];
}
