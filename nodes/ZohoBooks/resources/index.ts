import type { ZohoResource } from '../rest/restResource';
import { account } from './account/account.resource';
import { api } from './api/api.resource';
import { bankAccount } from './bankAccount/bankAccount.resource';
import { bankTransaction } from './bankTransaction/bankTransaction.resource';
import { bill } from './bill/bill.resource';
import { contact } from './contact/contact.resource';
import { contactPerson } from './contactPerson/contactPerson.resource';
import { creditNote } from './creditNote/creditNote.resource';
import { currency } from './currency/currency.resource';
import { customerPayment } from './customerPayment/customerPayment.resource';
import { exchangeRate } from './exchangeRate/exchangeRate.resource';
import { expense } from './expense/expense.resource';
import { invoice } from './invoice/invoice.resource';
import { item } from './item/item.resource';
import { journal } from './journal/journal.resource';
import { location } from './location/location.resource';
import { organization } from './organization/organization.resource';
import { purchaseOrder } from './purchaseOrder/purchaseOrder.resource';
import { reportingTag } from './reportingTag/reportingTag.resource';
import { salesReceipt } from './salesReceipt/salesReceipt.resource';
import { tax } from './tax/tax.resource';
import { vendorCredit } from './vendorCredit/vendorCredit.resource';
import { vendorPayment } from './vendorPayment/vendorPayment.resource';

/** Every resource of the node. One more is one import and one entry here. */
export const resources: readonly ZohoResource[] = [
	account,
	api,
	bankAccount,
	bankTransaction,
	bill,
	contact,
	contactPerson,
	creditNote,
	currency,
	customerPayment,
	exchangeRate,
	expense,
	invoice,
	item,
	journal,
	location,
	organization,
	purchaseOrder,
	reportingTag,
	salesReceipt,
	tax,
	vendorCredit,
	vendorPayment,
];
