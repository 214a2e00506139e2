import { isRecord, type JsonRecord } from '../../exactJson';
import { fromDecimal, type Money } from '../../money/money';

/**
 * Totals of event groups by id, from groups as this package gives them (`financialEventGroupId`,
 * `originalTotal`), or as Amazon writes them (`FinancialEventGroupId`, `OriginalTotal`).
 */
export function groupTotalsIn(groups: readonly unknown[]): Map<string, Money> {
	const totals = new Map<string, Money>();
	for (const group of groups.filter(isRecord)) {
		const id = group.financialEventGroupId ?? group.FinancialEventGroupId;
		const total = totalOf(group.originalTotal ?? group.OriginalTotal);
		if (typeof id === 'string' && total) totals.set(id, total);
	}
	return totals;
}

function totalOf(value: unknown): Money | null {
	const amount: JsonRecord = isRecord(value) ? value : {};
	const decimal = String(amount.amount ?? amount.CurrencyAmount ?? '');
	const currency = amount.currency ?? amount.CurrencyCode;
	return decimal && typeof currency === 'string' ? fromDecimal(decimal, currency) : null;
}
