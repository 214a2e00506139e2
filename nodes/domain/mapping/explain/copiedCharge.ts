import { copied } from '../../sources/copied';
import type { ExplainedCharge } from './charge';

/** A charge that is kept after its file is read. */
export const copiedCharge = (charge: ExplainedCharge): ExplainedCharge => ({
	...charge,
	line: {
		...charge.line,
		orderId: copied(charge.line.orderId),
		sku: copied(charge.line.sku),
		transactionType: copied(charge.line.transactionType),
		marketplace: copied(charge.line.marketplace),
		quantity: copied(charge.line.quantity),
	},
});
