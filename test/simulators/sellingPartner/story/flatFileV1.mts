import { iso } from '../times.mts';
import { chargeKinds, postingTypes } from './chargeKinds.mts';
import { textOf } from './money.mts';
import { type Period, type ReportRow, periodTotalText, rowsOf } from './period.mts';

// prettier-ignore
const columns = [
	'settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date', 'total-amount', 'currency',
	'transaction-type', 'order-id', 'merchant-order-id', 'adjustment-id', 'shipment-id', 'marketplace-name',
	'shipment-fee-type', 'shipment-fee-amount', 'order-fee-type', 'order-fee-amount', 'fulfillment-id', 'posted-date',
	'order-item-code', 'merchant-order-item-id', 'merchant-adjustment-item-id', 'sku', 'quantity-purchased',
	'price-type', 'price-amount', 'item-related-fee-type', 'item-related-fee-amount', 'misc-fee-amount',
	'other-fee-amount', 'other-fee-reason-description', 'promotion-id', 'promotion-type', 'promotion-amount',
	'direct-payment-type', 'direct-payment-amount', 'other-amount',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** The older layout: developer-docs.amazon.com/sp-api report-type-values-settlement, flat file. */
export function flatFileV1(period: Period): string {
	const { settlement, end, currency, beginning } = period;
	const settlementId = settlement.settlementId;
	const summary: Row = {
		'settlement-id': settlementId,
		'settlement-start-date': timeText(settlement.start),
		'settlement-end-date': timeText(end),
		'deposit-date': timeText(settlement.deposit),
		'total-amount': periodTotalText(period),
		currency,
	};
	const carried: Row = {
		'settlement-id': settlementId,
		'transaction-type': 'Payable to Amazon',
		'posted-date': timeText(settlement.start),
		'other-amount': textOf(beginning, currency),
	};
	const rows = rowsOf(period).map((row) => ({ 'settlement-id': settlementId, ...detail(row) }));
	const lines = [summary, ...(beginning === 0n ? [] : [carried]), ...rows];
	const cells = lines.map((row: Row) => columns.map((name) => row[name] ?? ''));
	return [[...columns], ...cells, ['']].map((row) => row.join('\t')).join('\n');
}

const timeText = (time: number): string => `${iso(time).slice(0, 19)}+00:00`;

function detail({ posting, item, charge }: ReportRow): Row {
	const [column, name] = chargeKinds[charge.name].v1;
	const amount = textOf(charge.minor, posting.currency);
	const row: Row = {
		'transaction-type': column === 'other' ? name : postingTypes[posting.type].v2,
		'posted-date': timeText(posting.posted),
		...(column === 'other'
			? { 'other-amount': amount }
			: { [`${column}-type`]: name, [`${column}-amount`]: amount }),
	};
	if (item === undefined) return row;
	return {
		...row,
		'order-id': posting.orderId ?? '',
		'merchant-order-id': posting.orderId ?? '',
		'marketplace-name': posting.marketplaceName,
		'fulfillment-id': posting.network,
		'order-item-code': item.itemId,
		sku: item.sku,
	};
}
