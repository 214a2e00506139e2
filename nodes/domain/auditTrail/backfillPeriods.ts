import { isRecord, type JsonRecord } from '../exactJson';
import type { BackfillWish } from './backfillPlan';

/** A settlement that may be booked: from its report's file, or from the transactions of its payout period. */
export interface Period {
	/** Of its row in the audit trail. */
	readonly key: string;
	readonly from: 'report' | 'transactions';
	/** Empty where Amazon does not name it before it is read. */
	readonly settlementId: string;
	readonly periodStart: string;
	readonly periodEnd: string;
	/** As the Amazon node listed it. */
	readonly json: JsonRecord;
}

/** A report whose file Amazon still has wins over the payout period that it is of; the oldest come first. */
export function periodsOf(wish: BackfillWish): Period[] {
	const reports = wish.reports.flatMap(reportPeriod);
	const covered = new Set(reports.flatMap(({ json }) => groupIdsOf(json)));
	const groups = wish.settlements
		.flatMap(groupPeriod)
		.filter(({ json }) => !covered.has(String(json.financialEventGroupId)));
	return [...reports, ...groups]
		.filter((period) => isWithin(period, wish) && isWanted(period, wish))
		.sort((left, right) => (left.periodEnd < right.periodEnd ? -1 : 1));
}

const isWithin = ({ periodEnd }: Period, { from, to }: BackfillWish): boolean => {
	const day = periodEnd.slice(0, 10);
	return from <= day && day <= to;
};

/** What names no currency is taken: better a settlement too much on the page than one that is missed. */
function isWanted({ json, from }: Period, { currencies }: BackfillWish): boolean {
	const groups = from === 'report' ? groupsOf(json) : [json];
	const found = groups.map(({ originalTotal }) =>
		isRecord(originalTotal) ? textOf(originalTotal.currency) : '',
	);
	const isNamed = found.some((currency) => currency !== '');
	return (
		currencies.length === 0 || !isNamed || found.some((currency) => currencies.includes(currency))
	);
}

function reportPeriod(json: JsonRecord): Period[] {
	const reportId = textOf(json.reportId);
	const periodEnd = textOf(json.dataEndTime) || textOf(json.createdTime);
	if (reportId === '' || periodEnd === '') return [];
	return [
		{
			key: `report:${reportId}`,
			from: 'report',
			settlementId: '',
			periodStart: textOf(json.dataStartTime) || periodEnd,
			periodEnd,
			json,
		},
	];
}

/** A period that is still open has no end. */
function groupPeriod(json: JsonRecord): Period[] {
	const id = textOf(json.financialEventGroupId);
	const periodEnd = textOf(json.periodEnd);
	if (id === '' || periodEnd === '' || json.processingStatus !== 'Closed') return [];
	return [
		{
			key: `group:${id}`,
			from: 'transactions',
			settlementId: textOf(json.settlementId),
			periodStart: textOf(json.periodStart) || periodEnd,
			periodEnd,
			json,
		},
	];
}

const groupsOf = ({ financialEventGroup: one, financialEventGroups: several }: JsonRecord) =>
	[one, ...(Array.isArray(several) ? (several as unknown[]) : [])].filter(isRecord);

const groupIdsOf = (json: JsonRecord): string[] =>
	groupsOf(json).map(({ financialEventGroupId }) => textOf(financialEventGroupId));

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
