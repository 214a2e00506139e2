import { exchangeRate } from '../../rest/fields/documents';
import { pick } from '../../rest/fields/pick';
import type { RecordAction } from '../../rest/table';
import { paidDocuments, refundOf } from '../creditActions';

/** https://www.zoho.com/books/api/v3/vendor-credits/#apply-credits-to-a-bill */
export const applyToBills: RecordAction = {
	name: 'Apply to Bills',
	description: 'Pay bills with a vendor credit',
	path: '/bills',
	required: [paidDocuments('Bills', 'bills', 'Bill', pick('Bill', 'bill_id', 'bills'))],
};

/** https://www.zoho.com/books/api/v3/vendor-credits/#refund-a-vendor-credit */
export const refund = refundOf({
	description: 'Book the money that a vendor pays back',
	account: pick('To Account', 'account_id', 'allAccounts', 'The cash or bank account'),
	rate: exchangeRate,
	answer: 'vendor_credit_refund',
});
