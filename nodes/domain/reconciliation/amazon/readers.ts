import type { JsonRecord } from '../../exactJson';
import { moneyFrom, moneyOf, recordOf, textOf } from './fields';
import type { AuditRow, BalanceSaid, PayoutSaid, SettlementSaid, SummarySaid } from './said';

/** An event group: *Settlement: Get Many*, or *Get* with its transactions added up. */
export function eventGroup(item: JsonRecord): SettlementSaid | null {
	const total = moneyOf(item.originalTotal);
	const currency = total?.currency ?? textOf(recordOf(item.beginningBalance).currency);
	return {
		settlementId: textOf(item.settlementId),
		groupId: textOf(item.financialEventGroupId),
		marketplaces: [],
		currency,
		periodStart: textOf(item.periodStart),
		periodEnd: textOf(item.periodEnd),
		isOpen: textOf(item.processingStatus).toLowerCase() === 'open',
		total,
		beginning: moneyOf(item.beginningBalance),
		converted: moneyOf(item.convertedTotal),
		// *Get* adds the transactions of the group up.
		charges: moneyFrom(textOf(recordOf(item.figures).transactions), currency),
		chargeCount: Array.isArray(item.transactions) ? item.transactions.length : null,
		transferStatus: textOf(item.fundTransferStatus),
		transferDate: textOf(item.fundTransferDate),
		traceId: textOf(item.traceId),
	};
}

/** *Settlement: Parse File*: the report of a settlement, its charges added up. */
export function parsedFile(item: JsonRecord): SettlementSaid | null {
	const currency = textOf(item.currency);
	const marketplaces: unknown[] = Array.isArray(item.marketplaces) ? item.marketplaces : [];
	return {
		settlementId: textOf(item.settlementId),
		groupId: '',
		marketplaces: marketplaces.map(textOf),
		currency,
		periodStart: textOf(item.periodStart),
		periodEnd: textOf(item.periodEnd),
		isOpen: false,
		total: moneyFrom(textOf(item.total), currency),
		beginning: null,
		converted: null,
		charges: moneyFrom(textOf(item.sumOfCharges), currency),
		chargeCount: typeof item.charges === 'number' ? item.charges : null,
		transferStatus: '',
		transferDate: textOf(item.depositDate),
		traceId: '',
	};
}

export const payout = (item: JsonRecord): PayoutSaid | null => ({
	payoutId: textOf(item.payoutId),
	settlementId: textOf(item.settlementId),
	status: textOf(item.status),
	amount: moneyOf(item),
	created: textOf(item.creationDate),
	traceId: textOf(item.traceId),
	failure: textOf(item.failureReason),
});

export function balance(item: JsonRecord): BalanceSaid | null {
	const amount = moneyOf(item);
	if (amount === null) return null;
	return {
		type: textOf(item.balanceType).toUpperCase(),
		amount,
		accountType: textOf(item.accountType),
		marketplaceId: textOf(item.marketplaceId),
		asOf: textOf(item.asOfDate) || textOf(item.lastUpdatedTime),
	};
}

export function summary(item: JsonRecord): SummarySaid | null {
	const net = moneyOf(item);
	if (net === null) return null;
	return {
		settlementId: textOf(item.settlementId),
		periodStart: textOf(item.periodStart),
		periodEnd: textOf(item.periodEnd),
		marketplaceId: textOf(item.marketplaceId),
		net,
	};
}

export const auditRow = (item: JsonRecord): AuditRow | null => ({
	status: textOf(item.status),
	kind: textOf(item.kind),
	key: textOf(item.key),
	organizationId: textOf(item.organizationId),
	record: unquoted(item.record),
	period: textOf(item.period),
	settlementId: unquoted(item.settlementId),
	currency: textOf(item.currency),
	total: unquoted(item.total),
	journalTotal: unquoted(item.journalTotal),
	cause: unquoted(item.cause),
	nextStep: unquoted(item.nextStep),
	periodEnd: textOf(item.periodEnd),
	executionLink: textOf(item.executionLink),
});

/** The audit trail writes an apostrophe before what a spreadsheet would take for a formula. */
const unquoted = (value: unknown): string => textOf(value).replace(/^'(?=[=+@\t\r-])/, '');
