import { isZero, money, toDecimal } from '../../money/money';
import type { FaultyRow } from './compareRows';
import type { Diagnosis } from './diagnosis';

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** What a seller sends to Amazon's seller support, so that the report is issued anew. */
export function supportText({
	patient,
	difference,
	rows,
	unexplained,
	isCompared,
}: Diagnosis): string {
	const { settlementId, groupId, periodStart, periodEnd, total, sumOfCharges } = patient;
	const { currency } = total;
	const list = (fault: FaultyRow['fault'], title: string): string[] => {
		const own = rows.filter((row) => row.fault === fault);
		return own.length === 0 ? [] : [title, ...own.map((row) => `- ${rowText(row, currency)}`), ''];
	};
	const rest = `These rows do not explain ${toDecimal(unexplained)} ${currency} of the difference.`;
	return [
		`The settlement report ${settlementId} (${dayOf(periodStart)} to ${dayOf(periodEnd)}, ${currency}) does not add up.`,
		`Its total-amount is ${toDecimal(total)} ${currency}. Its rows sum to ${toDecimal(sumOfCharges)} ${currency}. The difference is ${toDecimal(difference)} ${currency}.`,
		...(isCompared
			? [`Compared with the transactions of the Finances API, event group ${groupId}:`]
			: []),
		'',
		...list('missing', 'Transactions that the report does not have:'),
		...list('doubled', 'Rows that the report has once too often:'),
		...list('extra', 'Rows of the report that no transaction explains:'),
		...(isZero(unexplained) ? [] : [rest, '']),
		'Please correct the report and issue it anew.',
	].join('\n');
}

export const rowText = (
	{ orderId, what, sku, posted, minor }: FaultyRow,
	currency: string,
): string =>
	[
		orderId === '' ? '' : `order ${orderId}`,
		what,
		sku === '' ? '' : `SKU ${sku}`,
		posted === null ? '' : `posted ${dayOf(posted)}`,
		`${toDecimal(money(minor, currency))} ${currency}`,
	]
		.filter((text) => text !== '')
		.join(', ');
