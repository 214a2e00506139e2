import { balanceCharges } from './balanceCharges';
import type { CatalogueEntry } from './entry';
import { feeCharges } from './feeCharges';
import { orderCharges } from './orderCharges';
import { saleCharges } from './saleCharges';
import { taxCharges } from './taxCharges';
import { transactionCharges } from './transactionCharges';

/** The catalogue; the order of its entries never matters. */
export const charges: readonly CatalogueEntry[] = [
	...saleCharges,
	...feeCharges,
	...taxCharges,
	...balanceCharges,
	...transactionCharges,
	...orderCharges,
];

/** Last names that only say which part of the charge above them a row is. */
export const detailNames = ['Base', 'Base fee', 'Base charge', 'TransactionTotalAmount'] as const;

/** The same for parts that run against the charge above them: a fee charged, its discount credited. */
export const discountNames = ['Discount on fee', 'Promo'] as const;

/** Names that only say that it is a fee. */
export const generalNames = ['ItemFees', 'other-transaction', 'other-fee', 'misc-fee'] as const;
