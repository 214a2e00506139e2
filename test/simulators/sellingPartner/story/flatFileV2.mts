import { iso } from '../times.mts';
import { chargeKinds, postingTypes } from './chargeKinds.mts';
import { textOf } from './money.mts';
import { type Period, type ReportRow, periodTotalText, rowsOf } from './period.mts';

// prettier-ignore
const columns = [
	'settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date', 'total-amount', 'currency',
	'transaction-type', 'order-id', 'merchant-order-id', 'adjustment-id', 'shipment-id', 'marketplace-name',
	'amount-type', 'amount-description', 'amount', 'fulfillment-id', 'posted-date', 'posted-date-time',
	'order-item-code', 'merchant-order-item-id', 'merchant-adjustment-item-id', 'sku', 'quantity-purchased', 'promotion-id',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** developer-docs.amazon.com/sp-api report-type-values-settlement, flat file V2; `without` leaves rows out. */
export function flatFileV2(period: Period, without = 0): string {
	const rows = rowsOf(period).map((row) => detail(period, row));
	const all = [...carried(period), ...rows];
	const lines = [summary(period), ...all.slice(0, all.length - without)];
	const cells = lines.map((row) => columns.map((name) => row[name] ?? ''));
	return [[...columns], ...cells, ['']].map((row) => row.join('\t')).join('\n');
}

/** As in a public sample of apimigrationguard.com: `2026-07-01 10:00:00 UTC`. */
const timeText = (time: number): string => `${iso(time).slice(0, 19).replace('T', ' ')} UTC`;
const dayText = (time: number): string => `${iso(time).slice(0, 10)} 00:00:00 UTC`;

function summary(period: Period): Row {
	const { settlement, end, currency } = period;
	return {
		'settlement-id': settlement.settlementId,
		'settlement-start-date': timeText(settlement.start),
		'settlement-end-date': timeText(end),
		'deposit-date': timeText(settlement.deposit),
		'total-amount': periodTotalText(period),
		currency,
	};
}

/** What a period begins with has a row of its own (its name is assumed). */
function carried({ settlement, beginning, currency }: Period): Row[] {
	if (beginning === 0n) return [];
	const row: Row = {
		'settlement-id': settlement.settlementId,
		'transaction-type': 'other-transaction',
		'amount-type': 'other-transaction',
		'amount-description': 'Payable to Amazon',
		amount: textOf(beginning, currency),
		'posted-date': dayText(settlement.start),
		'posted-date-time': timeText(settlement.start),
	};
	return [row];
}

function detail({ settlement, currency }: Period, { posting, item, charge }: ReportRow): Row {
	const [amountType, description] = chargeKinds[charge.name].v2;
	const row: Row = {
		'settlement-id': settlement.settlementId,
		'transaction-type': postingTypes[posting.type].v2,
		'amount-type': amountType,
		'amount-description': description,
		amount: textOf(charge.minor, currency),
		'posted-date': dayText(posting.posted),
		'posted-date-time': timeText(posting.posted),
	};
	if (item === undefined) return row;
	const isQuantity = charge.name === 'principal' && posting.type === 'Shipment';
	return {
		...row,
		'order-id': posting.orderId ?? '',
		'merchant-order-id': posting.orderId ?? '',
		'marketplace-name': posting.marketplaceName,
		'fulfillment-id': posting.network,
		'order-item-code': item.itemId,
		sku: item.sku,
		'quantity-purchased': isQuantity ? String(item.quantity) : '',
	};
}
