import type { ExplainedCharge } from './charge';

/** A text of its own: one that was cut out of a file's text would keep all of that in memory. */
export const copied = (text: string): string => text.split('').join('');

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
