import type { IDataObject } from 'n8n-workflow';
import { exactAmount } from './exactAmount';
import type { Amount } from './exactAmount';

/** Amazon's own record of one payout period in one currency, with what was paid. */
export interface EventGroup extends IDataObject {
	readonly financialEventGroupId: string;
	/** Open or Closed. */
	readonly processingStatus: string;
	readonly fundTransferStatus: string;
	readonly fundTransferDate: string | null;
	readonly traceId: string;
	readonly accountTail: string;
	readonly periodStart: string | null;
	readonly periodEnd: string | null;
	readonly beginningBalance: Amount | null;
	/** In the currency of the marketplace; null as long as Amazon has not worked it out. */
	readonly originalTotal: Amount | null;
	/** In the currency of the bank account. */
	readonly convertedTotal: Amount | null;
}

interface WireAmount {
	readonly CurrencyCode?: string;
	readonly CurrencyAmount?: number;
}

export interface WireGroup {
	readonly FinancialEventGroupId?: string;
	readonly ProcessingStatus?: string;
	readonly FundTransferStatus?: string;
	readonly FundTransferDate?: string;
	readonly TraceId?: string;
	readonly AccountTail?: string;
	readonly FinancialEventGroupStart?: string;
	readonly FinancialEventGroupEnd?: string;
	readonly BeginningBalance?: WireAmount;
	readonly OriginalTotal?: WireAmount;
	readonly ConvertedTotal?: WireAmount;
}

export const eventGroupOf = (group: WireGroup): EventGroup => ({
	financialEventGroupId: group.FinancialEventGroupId ?? '',
	processingStatus: group.ProcessingStatus ?? '',
	fundTransferStatus: group.FundTransferStatus ?? '',
	fundTransferDate: group.FundTransferDate ?? null,
	traceId: group.TraceId ?? '',
	accountTail: group.AccountTail ?? '',
	periodStart: group.FinancialEventGroupStart ?? null,
	periodEnd: group.FinancialEventGroupEnd ?? null,
	beginningBalance: amountOf(group.BeginningBalance),
	originalTotal: amountOf(group.OriginalTotal),
	convertedTotal: amountOf(group.ConvertedTotal),
});

function amountOf(wire: WireAmount | undefined | null): Amount | null {
	const { CurrencyCode: currency, CurrencyAmount: amount } = wire ?? {};
	return currency && typeof amount === 'number' ? exactAmount(amount, currency) : null;
}
