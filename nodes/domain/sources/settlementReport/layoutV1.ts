import { at } from './columns';
import type { Columns } from './columns';
import type { ChargeColumn } from './layout';

/** Columns that every V1 file has; the rarer amount columns may be absent. */
export const neededByV1 = [
	'price-type',
	'price-amount',
	'item-related-fee-type',
	'item-related-fee-amount',
] as const;

/** Amount column, the column that names its amounts, and the word V2 uses for them. */
const kinds: ReadonlyArray<readonly [string, string, string]> = [
	['price-amount', 'price-type', 'ItemPrice'],
	['item-related-fee-amount', 'item-related-fee-type', 'ItemFees'],
	['promotion-amount', 'promotion-type', 'Promotion'],
	['shipment-fee-amount', 'shipment-fee-type', 'Shipment-Fees'],
	['order-fee-amount', 'order-fee-type', 'Order-Fees'],
	['misc-fee-amount', 'transaction-type', 'misc-fee'],
	['other-fee-amount', 'other-fee-reason-description', 'other-fee'],
	['direct-payment-amount', 'direct-payment-type', 'direct-payment'],
	['other-amount', 'transaction-type', 'other-transaction'],
];

/** V1: a row may hold several amounts; each is named in the words of V2. */
export const chargesOfV1 = (columns: Columns): ChargeColumn[] =>
	kinds
		.filter(([amount]) => columns.has(amount))
		.map(([name, description, typeWord]) => ({
			name,
			amount: at(columns, name),
			typeCell: -1,
			typeWord,
			descriptionCell: at(columns, description),
			borrowed: name === 'other-amount' ? namesBesides(columns) : [],
		}));

/** `other-amount` is named by a price or fee type where the row has no such amount. */
const namesBesides = (columns: Columns) =>
	kinds
		.slice(0, 2)
		.map(([amount, name]) => ({ amount: at(columns, amount), name: at(columns, name) }));
