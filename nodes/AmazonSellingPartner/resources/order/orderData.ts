import type { INodeProperties } from 'n8n-workflow';
import { choicesFilter } from '../../panel/filters';

/** What Amazon adds to an order on request; what names the buyer needs a role of its own. */
export const includedDataField: INodeProperties = {
	...choicesFilter(
		'Include',
		'includedData',
		[
			['Buyer', 'BUYER'],
			['Cancellation', 'CANCELLATION'],
			['Expense (Points)', 'EXPENSE'],
			['Fulfillment', 'FULFILLMENT'],
			['Fulfillment Orders', 'FULFILLMENT_ORDERS'],
			['Packages', 'PACKAGES'],
			['Payment', 'PAYMENT'],
			['Proceeds', 'PROCEEDS'],
			['Promotion', 'PROMOTION'],
			['Recipient', 'RECIPIENT'],
			['Tax', 'TAX'],
		],
		'What Amazon adds to the order. Buyer and recipient need roles for personal data.',
	),
	default: ['PROCEEDS', 'PROMOTION', 'FULFILLMENT', 'PACKAGES', 'TAX'],
};
