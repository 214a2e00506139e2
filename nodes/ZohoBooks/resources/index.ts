import type { ZohoResource } from '../rest/restResource';
import { account } from './account/account.resource';
import { api } from './api/api.resource';
import { bankAccount } from './bankAccount/bankAccount.resource';
import { bankTransaction } from './bankTransaction/bankTransaction.resource';
import { bill } from './bill/bill.resource';
import { contact } from './contact/contact.resource';
import { creditNote } from './creditNote/creditNote.resource';
import { currency } from './currency/currency.resource';
import { customerPayment } from './customerPayment/customerPayment.resource';
import { exchangeRate } from './exchangeRate/exchangeRate.resource';
import { invoice } from './invoice/invoice.resource';
import { item } from './item/item.resource';
import { journal } from './journal/journal.resource';
import { location } from './location/location.resource';
import { organization } from './organization/organization.resource';
import { reportingTag } from './reportingTag/reportingTag.resource';
import { tax } from './tax/tax.resource';
import { vendorPayment } from './vendorPayment/vendorPayment.resource';

/** Every resource of the node. One more is one import and one entry here. */
export const resources: readonly ZohoResource[] = [
	account,
	api,
	bankAccount,
	bankTransaction,
	bill,
	contact,
	creditNote,
	currency,
	customerPayment,
	exchangeRate,
	invoice,
	item,
	journal,
	location,
	organization,
	reportingTag,
	tax,
	vendorPayment,
];
