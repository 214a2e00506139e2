import type { Operation } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { invoiceFields } from '../../panel/invoiceFields';
import { holdsOrders } from '../../panel/orderSource';
import { mapOrders } from './invoices/eachInvoice';
import { mapSettlements } from './invoices/eachPayment';

/** Orders become invoices; settlement reports become the payments of these. It has the accounts of *To Journals* besides. */
export const toInvoices: Operation = {
	description: shownFor('mapping', ['toInvoices'], invoiceFields),
	run: async (ctx) => {
		if (!holdsOrders(ctx)) return await mapSettlements(ctx);
		try {
			return await mapOrders(ctx);
		} catch (error) {
			return [failedOrThrow(ctx, error, 0)];
		}
	},
};
