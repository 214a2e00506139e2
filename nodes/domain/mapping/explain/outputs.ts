import { toDecimal } from '../../money/money';
import { LocalDays } from '../../policies/daily/localDays';
import type { ExplainedCharge } from './charge';
import type { Explanation } from './explanation';

/** One flat item per charge of the line: order, SKU, day, name, amount, row. */
export function explainLines({ lines, record }: Explanation, timeZone: string) {
	const days = new LocalDays(timeZone);
	return lines.map((charge) => chargeItem(charge, days, record));
}

function chargeItem(
	{ line, rule, journal, row, transactionId }: ExplainedCharge,
	days: LocalDays,
	record: string,
) {
	return {
		order: line.orderId,
		sku: line.sku,
		date: line.posted === null ? '' : days.of(line.posted).date,
		type: line.transactionType,
		name: line.path.join(' / '),
		amount: toDecimal(line.amount),
		currency: line.amount.currency,
		quantity: line.quantity,
		marketplace: line.marketplace,
		fulfilment: line.fulfilment,
		rule: rule?.name ?? '',
		journal,
		record,
		...(row > 0 ? { row } : {}),
		...(transactionId === '' ? {} : { transactionId }),
	};
}

/** One item: the amount, the steps to it, and what it is made of. */
export function explainSummary({ lines, ...explanation }: Explanation) {
	return { ...explanation, chargesShown: lines.length };
}
