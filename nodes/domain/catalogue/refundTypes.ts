/** Transaction types that give money back to a buyer; a retrocharge is not one of them. */
export const refundTypes = [
	'*Refund',
	'Chargeback',
	'*GuaranteeClaim',
	'EBTRefundReimbursementOnly',
	'A-to-z Guarantee Recovery',
	'Chargeback Recovery',
] as const;
